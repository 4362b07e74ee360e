package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** The dispute has come to its end; nothing more can be done in it. */
public final class DisputeIsClosed extends Refusal {

  public DisputeIsClosed(String number) {
    super(Fact.of("number", number));
  }
}
