package dev.redress.reviews;

import dev.redress.guarantee.Party;
import dev.redress.guarantee.Refusal;

/** A side that stayed silent when asked for evidence cannot win by it. */
public final class SilenceBindsTheReview extends Refusal {
  SilenceBindsTheReview(Party silent) {
    super(Fact.of("party", silent));
  }

  @Override
  public String field() {
    return "outcome";
  }
}
