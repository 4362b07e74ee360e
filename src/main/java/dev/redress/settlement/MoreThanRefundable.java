package dev.redress.settlement;

import dev.redress.guarantee.Refusal;
import org.joda.money.Money;

/** Refunds of an order line never exceed what was paid for it, all its disputes together. */
public final class MoreThanRefundable extends Refusal {
  MoreThanRefundable(Money refund, Money refundable) {
    super(Fact.of("amount", refund), Fact.of("refundable", refundable));
  }

  @Override
  public String field() {
    return "refund";
  }
}
