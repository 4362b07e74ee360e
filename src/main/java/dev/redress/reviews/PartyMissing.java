package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** A request for evidence says which side is asked. */
public final class PartyMissing extends Refusal {
  @Override
  public String field() {
    return "askedOf";
  }
}
