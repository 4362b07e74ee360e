package dev.redress.api;

import dev.redress.guarantee.Phrasebook;
import dev.redress.policy.Policies;
import dev.redress.policy.Policy;
import dev.redress.policy.TableInWords;
import dev.redress.policy.UnknownPolicyVersion;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guarantee's rules in words, for anyone. */
@RestController
@RequestMapping("/api/policy")
@PreAuthorize("permitAll()")
@SecurityRequirements
class PolicyController {

  private final Policies policies;
  private final Phrasebook phrasebook;

  PolicyController(Policies policies, Phrasebook phrasebook) {
    this.policies = policies;
    this.phrasebook = phrasebook;
  }

  record PolicyJson(String version, List<TableInWords> tables) {}

  /** The policy under which disputes are opened now. */
  @GetMapping
  PolicyJson inForce(Locale language) {
    return inWords(policies.inForce(), language);
  }

  /** One version of the policy. */
  @GetMapping("/{version}")
  PolicyJson version(@PathVariable String version, Locale language) {
    return policies
        .find(version)
        .map(policy -> inWords(policy, language))
        .orElseThrow(() -> new UnknownPolicyVersion(version));
  }

  private PolicyJson inWords(Policy policy, Locale language) {
    return new PolicyJson(policy.version(), policy.inWords(phrasebook.in(language)));
  }
}
