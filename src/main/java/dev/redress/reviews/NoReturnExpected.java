package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** This step of a return is not expected just now. */
public final class NoReturnExpected extends Refusal {
  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
