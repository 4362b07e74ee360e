package dev.redress.guarantee;

/** Who bears the cost of a remedy. Decided and appealed apart from what the buyer gets. */
public enum Payer {
  SELLER,
  MARKETPLACE,
  CARRIER
}
