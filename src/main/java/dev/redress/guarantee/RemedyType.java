package dev.redress.guarantee;

/** What can be wanted, offered or granted. Texts: {@code remedyType.<name>}. */
public enum RemedyType {
  FULL_REFUND,
  PARTIAL_REFUND,
  REFUND_ON_RETURN,
  REPLACEMENT,
  RESHIP,
  RETURN_LABEL;

  /** Whether the buyer sends the goods back before the remedy is complete. */
  public boolean needsReturn() {
    return this == REFUND_ON_RETURN || this == RETURN_LABEL;
  }

  /** Whether money goes back to the buyer. */
  public boolean isRefund() {
    return this == FULL_REFUND || this == PARTIAL_REFUND || this == REFUND_ON_RETURN;
  }
}
