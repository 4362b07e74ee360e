package dev.redress.reviews;

import dev.redress.guarantee.Refusal;
import java.time.Duration;

/** Who is asked for evidence has the policy's time, and as much more as it leaves to reviewers. */
public final class AnswerTimeOutOfBounds extends Refusal {

  AnswerTimeOutOfBounds(Duration longest) {
    super(Fact.of("longest", longest));
  }

  @Override
  public String field() {
    return "longer";
  }
}
