package dev.redress.journey;

import java.util.Map;

/** What reviewers fill in, by the fields of the task forms. */
final class Forms {

  private Forms() {}

  static Map<String, String> grantsFully(String payer, boolean countsAsDefect) {
    return decision("GRANTED_FULL", "", payer, countsAsDefect);
  }

  static Map<String, String> grants(String amount, String payer, boolean countsAsDefect) {
    return decision("GRANTED_PARTIAL", amount, payer, countsAsDefect);
  }

  static Map<String, String> grantsOnReturn() {
    return decision("GRANTED_ON_RETURN", "", "SELLER", false);
  }

  static Map<String, String> denies() {
    return decision("DENIED", "", "", false);
  }

  static Map<String, String> asks(String party, String kind) {
    return Map.of(
        "action", "ASK", "askedOf", party, "kinds", kind, "question", "How did it look before?");
  }

  static Map<String, String> refers(String note) {
    return Map.of("action", "REFER", "note", note);
  }

  static Map<String, String> approves() {
    return Map.of("action", "APPROVE");
  }

  static Map<String, String> sendsBack(String reason) {
    return Map.of("action", "SEND_BACK", "reason", reason);
  }

  /** Leaves everything as it was decided. */
  static Map<String, String> upholds() {
    return Map.of("textZh", "维持原裁决", "textEn", "The decision stands on the evidence");
  }

  private static Map<String, String> decision(
      String outcome, String refund, String payer, boolean countsAsDefect) {
    return Map.of(
        "action",
        "DECIDE",
        "outcome",
        outcome,
        "refund",
        refund,
        "payer",
        payer,
        "countsAsDefect",
        Boolean.toString(countsAsDefect),
        "textZh",
        "照片可以证明",
        "textEn",
        "The photos show it",
        "departure",
        "Seen by eye");
  }
}
