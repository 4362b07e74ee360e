package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** Who decides otherwise than the policy proposes says why. */
public final class DepartureUnexplained extends Refusal {

  @Override
  public String field() {
    return "departure";
  }
}
