package dev.redress.engine;

import dev.redress.guarantee.Refusal;

/** Somebody was quicker: the dispute has moved on and this step no longer fits. */
public final class MovedOn extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
