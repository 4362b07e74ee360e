package dev.redress.appeals;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Refusal;

/** An appeal grants or denies; other outcomes are not its to give. */
public final class NotAnOutcomeOfAppeal extends Refusal {
  NotAnOutcomeOfAppeal(Outcome outcome) {
    super(Fact.of("outcome", outcome));
  }

  @Override
  public String field() {
    return "outcome";
  }
}
