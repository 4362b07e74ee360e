package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import java.time.Instant;

/** What is over keeps nobody from acting any more. */
public final class PeriodIsOver extends Refusal {

  PeriodIsOver(Instant ends) {
    super(Fact.of("ends", ends));
  }

  @Override
  public String field() {
    return "ends";
  }
}
