package dev.redress.policy;

import org.joda.money.Money;

/**
 * What was paid for the order line and went back, in one currency.
 *
 * @param refunded given back by the seller or the marketplace before the claim is decided
 * @param chargebackOpen whether the buyer's bank holds a charge-back open
 */
public record Payment(Money paid, Money refunded, boolean chargebackOpen) {

  boolean refundedInFull() {
    return !refunded.isLessThan(paid);
  }
}
