package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** The version tag was used before; what was uploaded under it is never altered. */
public final class PolicyVersionExists extends Refusal {

  PolicyVersionExists(String version) {
    super(Fact.of("version", version));
  }
}
