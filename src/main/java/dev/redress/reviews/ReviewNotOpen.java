package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** Nobody is asked to review or approve this just now; somebody was quicker. */
public final class ReviewNotOpen extends Refusal {
  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
