package dev.redress.portal;

import dev.redress.guarantee.Phrasebook;
import dev.redress.policy.ChangeInWords;
import dev.redress.policy.Policies;
import dev.redress.policy.PolicyStanding;
import dev.redress.policy.PolicyVersion;
import dev.redress.policy.PolicyVersions;
import dev.redress.policy.UnknownPolicyVersion;
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

  PolicyPageController(Policies policies, PolicyVersions versions, Phrasebook phrasebook) {
    this.policies = policies;
    this.versions = versions;
    this.phrasebook = phrasebook;
  }

  /** A published version beside the others. */
  record Told(PolicyVersion version, PolicyStanding standing, List<ChangeInWords> changes) {}

  @GetMapping("/policy")
  String inForce(Model model, Locale locale) {
    return page(policies.inForce().version(), model, locale);
  }

  @GetMapping("/policy/{version}")
  String version(@PathVariable String version, Model model, Locale locale) {
    return page(version, model, locale);
  }

  private String page(String name, Model model, Locale locale) {
    List<Told> all =
        versions.published().stream()
            .map(
                version ->
                    new Told(
                        version,
                        versions.standing(version),
                        versions.changesInWords(version.name(), locale)))
            .toList();
    Told shown =
        all.stream()
            .filter(one -> one.version().name().equals(name))
            .findFirst()
            .orElseThrow(() -> new UnknownPolicyVersion(name));
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute("shown", shown);
    model.addAttribute("tables", versions.inWords(name, locale));
    model.addAttribute("versions", all);
    return "portal/policy";
  }
}
