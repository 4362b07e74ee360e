package dev.redress.settlement;

import dev.redress.disputes.DisputeView;
import dev.redress.guarantee.Payer;

/** The names of the ledger's accounts. */
final class Account {

  private Account() {}

  static String buyer(DisputeView dispute) {
    return "buyer:" + dispute.buyer();
  }

  static String bearing(Payer payer, DisputeView dispute) {
    return switch (payer) {
      case SELLER -> "seller:" + dispute.seller();
      case MARKETPLACE -> "marketplace";
      case CARRIER -> "carrier";
    };
  }
}
