package dev.redress.negotiation;

import dev.redress.guarantee.Refusal;

/** The offer was answered already, or another took its place. */
public final class OfferNotOpen extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
