package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** Nobody asks this side for evidence just now. */
public final class NoEvidenceWanted extends Refusal {
  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
