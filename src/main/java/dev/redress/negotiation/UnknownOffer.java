package dev.redress.negotiation;

import dev.redress.guarantee.Refusal;

/** There is no such offer in this dispute. */
public final class UnknownOffer extends Refusal {

  UnknownOffer(long id) {
    super(Fact.of("offer", id));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
