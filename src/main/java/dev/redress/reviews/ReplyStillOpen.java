package dev.redress.reviews;

import dev.redress.guarantee.Refusal;
import java.time.Instant;

/** The other side may still reply to the corrected problem type. */
public final class ReplyStillOpen extends Refusal {
  ReplyStillOpen(Instant until) {
    super(Fact.of("until", until));
  }

  @Override
  public String field() {
    return "outcome";
  }
}
