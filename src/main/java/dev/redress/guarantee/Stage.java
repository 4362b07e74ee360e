package dev.redress.guarantee;

/**
 * Where a dispute stands. Written by the process model's stage listeners and by nothing else;
 * {@code APPEAL} lasts from the decision until the appeal window has closed.
 */
public enum Stage {
  NEGOTIATION,
  CLAIM,
  REVIEW,
  APPEAL,
  CLOSED
}
