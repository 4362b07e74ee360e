package dev.redress.claims;

import dev.redress.guarantee.Refusal;

/** The claim does not wait for the seller's answer: not yet, or it was given. */
public final class ClaimNotAsked extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
