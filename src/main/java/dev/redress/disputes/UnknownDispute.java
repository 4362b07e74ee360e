package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** There is no such dispute, or the caller is not to know of it. */
public final class UnknownDispute extends Refusal {

  public UnknownDispute(String number) {
    super(Fact.of("number", number));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
