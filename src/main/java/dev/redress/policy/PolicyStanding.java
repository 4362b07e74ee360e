package dev.redress.policy;

/** Where a version of the policy stands at a time. Texts: {@code policyStanding.<name>}. */
public enum PolicyStanding {
  /** Uploaded and found whole; waits for a second manager. */
  DRAFT,
  /** Waits to be published. */
  APPROVED,
  /** Published for a day to come. */
  TO_COME,
  /** Orders placed now are under it. */
  IN_FORCE,
  /** Only orders placed before are under it. */
  REPLACED
}
