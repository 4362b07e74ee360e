package dev.redress.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells people why: the clause of a rule, the facts that met it, and what would have changed it.
 * Clauses come from the table of the version that was asked; the texts of a ground are {@code
 * ground.<reason>} and {@code ground.<reason>.change}, those of a deadline {@code
 * deadline.<kind>.change}. Clauses of decisions that people make are {@code clause.<rule>}.
 */
@Service
public class Explanations {

  private static final TypeReference<Object> ANYTHING = new TypeReference<>() {};
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private final Policies policies;
  private final Phrasebook phrasebook;
  private final Marketplace marketplace;

  Explanations(Policies policies, Phrasebook phrasebook, Marketplace marketplace) {
    this.policies = policies;
    this.phrasebook = phrasebook;
    this.marketplace = marketplace;
  }

  /** In the nearest language to that one. */
  public InWords in(Locale locale) {
    return new InWords(this, Languages.nearest(locale));
  }

  /** All of it in one language, for pages. */
  public record InWords(Explanations explanations, Locale language) {

    /** Why a ground met. */
    public Why of(Ground ground) {
      return explanations.why(ground, language);
    }

    public List<Why> of(Collection<Ground> grounds) {
      return grounds.stream().map(this::of).toList();
    }

    /** What that version of the policy says of a kind of deadline. */
    public Why of(DeadlineKind kind, String version) {
      return explanations.why(kind, version, language);
    }

    /** Why a deadline ends when it does, under that version of the policy. */
    public Why of(Deadline deadline, String version) {
      Why why = explanations.why(deadline.kind(), version, language);
      return new Why(
          why.rule(),
          why.version(),
          why.text(),
          why.clause(),
          explanations.facts(deadline, version, language),
          why.change());
    }

    /**
     * All clauses of a dispute's policy, for somebody to pick those that a decision rests on: first
     * those that were met in it, with why, then the others.
     *
     * @param proposed the grounds of what the policy proposes
     */
    public List<PickedClause> clauses(long disputeId, List<Ground> proposed) {
      return explanations.clauses(
          disputeId, explanations.policies.groundsMet(disputeId, proposed), language);
    }

    /** As {@link #clauses}, where only these findings are known: what else was met is not told. */
    public List<PickedClause> clausesKnowing(List<Finding> known, long disputeId) {
      Set<String> rules =
          known.stream()
              .flatMap(finding -> finding.grounds().stream())
              .map(Why::rule)
              .collect(Collectors.toSet());
      Map<String, Ground> met =
          new LinkedHashMap<>(explanations.policies.groundsMet(disputeId, List.of()));
      met.keySet().retainAll(rules);
      return explanations.clauses(disputeId, met, language);
    }

    /** What the tables said in a dispute, the oldest first. */
    public List<Finding> findings(long disputeId) {
      return explanations.findings(disputeId, language);
    }
  }

  private List<PickedClause> clauses(long disputeId, Map<String, Ground> met, Locale language) {
    Policy policy = policies.ofDispute(disputeId);
    List<PickedClause> clauses = new ArrayList<>();
    met.values().stream()
        .filter(ground -> policy.hasRule(ground.rule()))
        .forEach(
            ground -> {
              Why why = why(ground, language);
              clauses.add(new PickedClause(why.rule(), why.clause(), why.text(), true));
            });
    for (TableInWords table : policy.inWords(phrasebook.in(language))) {
      table.rules().stream()
          .filter(rule -> !met.containsKey(rule.id()))
          .forEach(
              rule -> clauses.add(new PickedClause(rule.id(), rule.text(), table.name(), false)));
    }
    return clauses;
  }

  private Why why(Ground ground, Locale language) {
    Optional<Policy> policy = policies.find(ground.policyVersion());
    Voice voice = phrasebook.in(language);
    List<String> order = policy.map(known -> known.factsOf(ground.rule())).orElse(List.of());
    Map<String, Object> factsAndFigures = new HashMap<>();
    policy.ifPresent(known -> factsAndFigures.putAll(known.figures(ground.rule(), voice)));
    factsAndFigures.putAll(ground.facts());
    return new Why(
        ground.rule(),
        ground.policyVersion(),
        phrasebook.say("ground." + ground.reason(), ground.facts(), language),
        policy
            .flatMap(known -> known.clause(ground.rule(), voice))
            .orElseGet(() -> said("clause." + ground.rule(), Map.of(), language)),
        inWords(order, ground.facts(), language),
        said("ground." + ground.reason() + ".change", factsAndFigures, language));
  }

  private Why why(DeadlineKind kind, String version, Locale language) {
    Policy policy = policies.of(version);
    Voice voice = phrasebook.in(language);
    String rule = policy.terms(kind).rule();
    return new Why(
        rule,
        version,
        voice.write(kind),
        policy.clause(rule, voice).orElse(""),
        List.of(),
        said("deadline." + kind + ".change", policy.figures(rule, voice), language));
  }

  private List<FactInWords> facts(Deadline deadline, String version, Locale language) {
    DeadlineTerms terms = policies.of(version).terms(deadline.kind());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("deadlineStart", deadline.startedAt());
    if (deadline.remindAt() != null) {
      facts.put("deadlineReminder", deadline.remindAt());
    }
    facts.put("deadlineCalendar", calendar(terms, language));
    return inWords(facts.keySet(), facts, language);
  }

  private String calendar(DeadlineTerms terms, Locale language) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("zone", marketplace.zone().getDisplayName(TextStyle.FULL, language));
    facts.put("country", new Locale("", marketplace.country()).getDisplayCountry(language));
    if (terms.night() != null) {
      facts.put("nightFrom", terms.night().fromHour());
      facts.put("nightTo", terms.night().toHour());
    }
    return phrasebook.say("deadlineCalendar." + terms.length().unit(), facts, language);
  }

  private List<Finding> findings(long disputeId, Locale language) {
    return policies.explanations(disputeId).stream()
        .map(explanation -> finding(explanation, language))
        .toList();
  }

  private Finding finding(Explanation kept, Locale language) {
    Object result = Json.read(kept.result(), ANYTHING);
    List<Why> grounds = grounds(result).stream().map(ground -> why(ground, language)).toList();
    return new Finding(
        kept.at(),
        kept.table(),
        phrasebook.say("table." + kept.table(), language),
        answer(kept.table(), result, grounds, language),
        kept.version(),
        grounds,
        inWords(kept.facts().keySet(), known(kept.facts()), language));
  }

  private String answer(String table, @Nullable Object result, List<Why> grounds, Locale language) {
    if (result instanceof Map<?, ?> decided && decided.get("payer") instanceof String) {
      Map<String, Object> facts = new LinkedHashMap<>();
      decided.forEach((name, value) -> facts.put(String.valueOf(name), value));
      if (!Outcome.valueOf(String.valueOf(decided.get("outcome"))).isGrant()) {
        return phrasebook.say("finding.outcome", facts, language);
      }
      return phrasebook.say(
          Boolean.TRUE.equals(decided.get("countsAsDefect"))
              ? "finding.grantedWithDefect"
              : "finding.granted",
          facts,
          language);
    }
    return table.equals("review-routing")
        ? ""
        : phrasebook.say(grounds.isEmpty() ? "finding.nothingAgainst" : "finding.no", language);
  }

  /** The grounds in a kept answer, wherever they stand in it. */
  static List<Ground> grounds(@Nullable Object kept) {
    List<Ground> found = new ArrayList<>();
    if (kept instanceof Collection<?> several) {
      several.forEach(one -> found.addAll(grounds(one)));
    } else if (kept instanceof Map<?, ?> one) {
      if (one.get("rule") instanceof String rule
          && one.get("reason") instanceof String reason
          && one.get("policyVersion") instanceof String version
          && one.get("facts") instanceof Map<?, ?> facts) {
        found.add(new Ground(rule, reason, version, known(facts)));
      } else {
        one.values().forEach(part -> found.addAll(grounds(part)));
      }
    }
    return found;
  }

  private static Map<String, Object> known(Map<?, ?> facts) {
    Map<String, Object> known = new LinkedHashMap<>();
    facts.forEach(
        (name, value) -> {
          if (value != null) {
            known.put(String.valueOf(name), value);
          }
        });
    return known;
  }

  /** Those that have a name for people; what only a sentence needs stands in the sentence. */
  private List<FactInWords> inWords(
      Collection<String> first, Map<String, Object> facts, Locale language) {
    Set<String> order = new LinkedHashSet<>(first);
    order.addAll(facts.keySet().stream().sorted().toList());
    List<FactInWords> words = new ArrayList<>();
    for (String name : order) {
      Object value = facts.get(name);
      String label = said("fact." + name, Map.of(), language);
      if (value != null && !label.isEmpty()) {
        words.add(new FactInWords(label, written(name, value, facts, language)));
      }
    }
    return words;
  }

  private String written(String name, Object value, Map<String, Object> facts, Locale language) {
    if (name.equals("amount") && facts.get("currency") instanceof String currency) {
      return phrasebook.write(Map.of("amount", value, "currency", currency), language);
    }
    if (name.endsWith("InUsd")) {
      return phrasebook.write(Map.of("amount", value, "currency", "USD"), language);
    }
    if (name.startsWith("hours")) {
      return phrasebook.write(duration(new BigDecimal(value.toString())), language);
    }
    return phrasebook.write(name, value, language);
  }

  private static Duration duration(BigDecimal hours) {
    return Duration.ofSeconds(
        hours.multiply(SECONDS_PER_HOUR).setScale(0, RoundingMode.DOWN).longValueExact());
  }

  /** Nothing where there is no such text. */
  private String said(String key, Map<String, ?> facts, Locale language) {
    String text = phrasebook.say(key, facts, language);
    return Objects.equals(text, key) ? "" : text;
  }
}
