package dev.redress.appeals;

/** What an appeal led to, derived from what changed. Texts: {@code appealVerdict.<name>}. */
public enum AppealVerdict {
  /** Nothing changed. */
  UPHELD,
  /** A part changed. */
  CHANGED,
  /** What was granted is denied, or the other way round. */
  OVERTURNED
}
