package dev.redress.appeals;

import dev.redress.guarantee.Refusal;

/** An appeal says which parts of the decision are to be looked at again. */
public final class AppealPartsMissing extends Refusal {
  @Override
  public String field() {
    return "parts";
  }
}
