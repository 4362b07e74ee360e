package dev.redress.figures;

/** How a dispute came to its first result. Texts: {@code resolution.<name>}. */
public enum Resolution {
  /** Both sides agreed before anybody claimed: the marketplace had nothing to do. */
  SETTLED_BEFORE_CLAIM,
  /** Both sides agreed, or the seller had paid, after a claim was filed. */
  SETTLED_AFTER_CLAIM,
  /** The policy's tables or a deadline's default decided. */
  DECIDED_BY_POLICY,
  /** A person decided. */
  DECIDED_BY_PERSON,
  WITHDRAWN,
  LAPSED,
  CHARGED_BACK;

  /** Whether the marketplace decided it, so that there is something to appeal. */
  public boolean isDecision() {
    return this == DECIDED_BY_POLICY || this == DECIDED_BY_PERSON;
  }
}
