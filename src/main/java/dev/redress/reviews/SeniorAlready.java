package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** There is nobody above a senior reviewer to refer a claim to. */
public final class SeniorAlready extends Refusal {

  @Override
  public String field() {
    return "note";
  }
}
