package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** Whoever uploaded a version cannot approve it. */
public final class ApprovesOwnPolicy extends Refusal {

  ApprovesOwnPolicy(String version) {
    super(Fact.of("version", version));
  }
}
