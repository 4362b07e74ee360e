package dev.redress.journey;

import java.util.Map;

/** Remedies as the REST face takes them. */
final class Remedies {

  private Remedies() {}

  /** All that can still be refunded. */
  static Map<String, Object> fullRefund() {
    return Map.of("type", "FULL_REFUND");
  }

  static Map<String, Object> partialRefund(String amount) {
    return partialRefund(amount, Goods.CURRENCY);
  }

  static Map<String, Object> partialRefund(String amount, String currency) {
    return Map.of("type", "PARTIAL_REFUND", "amount", money(amount, currency));
  }

  static Map<String, Object> refundOnReturn() {
    return Map.of("type", "REFUND_ON_RETURN");
  }

  static Map<String, String> money(String amount, String currency) {
    return Map.of("amount", amount, "currency", currency);
  }
}
