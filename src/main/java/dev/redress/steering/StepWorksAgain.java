package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** The step is no longer one that failed for good. */
public final class StepWorksAgain extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
