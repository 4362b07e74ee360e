package dev.redress.portal;

import dev.redress.guarantee.Phrasebook;
import dev.redress.policy.ChangesInWords;
import dev.redress.policy.Policies;
import dev.redress.policy.PolicyChange;
import dev.redress.policy.PolicyVersion;
import dev.redress.policy.PolicyVersions;
import dev.redress.policy.UnknownPolicyVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The guarantee's rules for everybody: in force, before, to come, and what changed each time. */
@Controller
class PolicyPageController {

  private final Policies policies;
  private final PolicyVersions versions;
  private final Phrasebook phrasebook;
  private final Clock clock;

  PolicyPageController(
      Policies policies, PolicyVersions versions, Phrasebook phrasebook, Clock clock) {
    this.policies = policies;
    this.versions = versions;
    this.phrasebook = phrasebook;
    this.clock = clock;
  }

  /** A published version beside the others. */
  record Told(PolicyVersion version, When when, List<Changed> changes) {}

  /** Texts: {@code portal.policy.when.<name>}. */
  enum When {
    TO_COME,
    NOW,
    BEFORE
  }

  /** A change in plain words; the rule is empty where a whole table changed. */
  record Changed(
      String table, String rule, PolicyChange.What what, String clause, List<String> lines) {}

  @GetMapping("/policy")
  String inForce(Model model, Locale locale) {
    return page(policies.inForce().version(), model, locale);
  }

  @GetMapping("/policy/{version}")
  String version(@PathVariable String version, Model model, Locale locale) {
    return page(version, model, locale);
  }

  private String page(String name, Model model, Locale locale) {
    Phrasebook.Voice voice = phrasebook.in(locale);
    List<Told> all = told(voice, locale);
    Told shown =
        all.stream()
            .filter(one -> one.version().name().equals(name))
            .findFirst()
            .orElseThrow(() -> new UnknownPolicyVersion(name));
    model.addAttribute("t", voice);
    model.addAttribute("shown", shown);
    model.addAttribute("tables", versions.inWords(name, locale));
    model.addAttribute("versions", all);
    return "portal/policy";
  }

  private List<Told> told(Phrasebook.Voice voice, Locale locale) {
    Instant now = clock.instant();
    String inForce = policies.versionFor(now);
    ChangesInWords inWords = new ChangesInWords(voice);
    return versions.published().stream()
        .map(
            version ->
                new Told(
                    version,
                    version.name().equals(inForce)
                        ? When.NOW
                        : version.isEffective(now) ? When.BEFORE : When.TO_COME,
                    versions.changes(version.name(), locale).stream()
                        .map(
                            change ->
                                new Changed(
                                    change.table(),
                                    change.rule(),
                                    change.what(),
                                    change.clause(),
                                    inWords.lines(change)))
                        .toList()))
        .toList();
  }
}
