package dev.redress.appeals;

/** What of a decision is to be looked at again. Texts: {@code appealPart.<name>}. */
public enum AppealPart {
  /** What the buyer gets. */
  REFUND,
  /** Who pays. */
  FUNDING,
  /** Whether it counts as a seller defect. */
  DEFECT
}
