package dev.redress.casefile;

import static java.util.stream.Collectors.toMap;

import dev.redress.evidence.Checklists;
import dev.redress.evidence.FileInsights;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.identity.Accounts;
import dev.redress.policy.Explanations;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of staff show of a case: the parts of {@code casework/case.html}. */
@Component
public class CaseViews {

  private final FileInsights insights;
  private final Checklists checklists;
  private final Accounts accounts;
  private final Explanations explanations;
  private final Phrasebook phrasebook;
  private final Marketplace marketplace;

  CaseViews(
      FileInsights insights,
      Checklists checklists,
      Accounts accounts,
      Explanations explanations,
      Phrasebook phrasebook,
      Marketplace marketplace) {
    this.insights = insights;
    this.checklists = checklists;
    this.accounts = accounts;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
    this.marketplace = marketplace;
  }

  /** By the names that the page's parts know them by. */
  public Map<String, Object> of(CaseFile file, Locale locale) {
    long id = file.dispute().id();
    Voice voice = phrasebook.in(locale);
    Explanations.InWords why = explanations.in(locale);
    return Map.ofEntries(
        Map.entry("t", voice),
        Map.entry("why", why),
        Map.entry("file", file),
        Map.entry("names", accounts.displayNames(file.people())),
        Map.entry("findings", why.findings(id)),
        Map.entry("insights", insights.of(id, file.reader())),
        Map.entry("talk", Talk.of(file)),
        Map.entry("scale", DeliveryScale.of(file)),
        Map.entry("day", written("casework.scaleDay", voice)),
        Map.entry("hour", written("casework.scaleHour", voice)),
        Map.entry("parties", Party.values()),
        Map.entry(
            "checklists",
            Stream.of(Party.values())
                .collect(toMap(Function.identity(), side -> checklists.of(file.dispute(), side)))));
  }

  /** Writes instants as the marketplace's clock shows them. */
  private DateTimeFormatter written(String pattern, Voice voice) {
    return DateTimeFormatter.ofPattern(voice.say(pattern), voice.language())
        .withZone(marketplace.zone());
  }
}
