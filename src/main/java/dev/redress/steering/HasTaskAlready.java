package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** The task is theirs already, or nobody's already. */
public final class HasTaskAlready extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
