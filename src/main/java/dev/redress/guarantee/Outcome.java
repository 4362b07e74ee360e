package dev.redress.guarantee;

/** How a dispute ended, or what was decided. Texts: {@code outcome.<name>}. */
public enum Outcome {
  GRANTED_FULL,
  GRANTED_PARTIAL,
  GRANTED_ON_RETURN,
  DENIED,
  SETTLED,
  WITHDRAWN,
  LAPSED,
  CHARGEBACK,
  INELIGIBLE;

  /** Whether the buyer won something by decision, as opposed to by agreement. */
  public boolean isGrant() {
    return this == GRANTED_FULL || this == GRANTED_PARTIAL || this == GRANTED_ON_RETURN;
  }

  /** Whether somebody decided it, so that it can be appealed. */
  public boolean isDecision() {
    return isGrant() || this == DENIED || this == INELIGIBLE;
  }
}
