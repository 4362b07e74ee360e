package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** A decision says whether the buyer gets everything, a part, or nothing. */
public final class OutcomeMissing extends Refusal {
  @Override
  public String field() {
    return "outcome";
  }
}
