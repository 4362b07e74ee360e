package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** A period ends after it begins. */
public final class PeriodEndsBeforeItBegins extends Refusal {

  @Override
  public String field() {
    return "ends";
  }
}
