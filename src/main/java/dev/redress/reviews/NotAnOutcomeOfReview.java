package dev.redress.reviews;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Refusal;

/** A review grants or denies; other outcomes are not its to give. */
public final class NotAnOutcomeOfReview extends Refusal {
  NotAnOutcomeOfReview(Outcome outcome) {
    super(Fact.of("outcome", outcome));
  }

  @Override
  public String field() {
    return "outcome";
  }
}
