package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** A request for evidence says what is wanted. */
public final class EvidenceKindMissing extends Refusal {
  @Override
  public String field() {
    return "kinds";
  }
}
