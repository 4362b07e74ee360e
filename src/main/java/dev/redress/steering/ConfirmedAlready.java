package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** It was confirmed before, and is done once. */
public final class ConfirmedAlready extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
