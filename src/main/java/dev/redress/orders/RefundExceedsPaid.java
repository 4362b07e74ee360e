package dev.redress.orders;

import dev.redress.guarantee.Refusal;
import org.joda.money.Money;

/** All refunds of an order line together are never more than was paid for it (product.md). */
public final class RefundExceedsPaid extends Refusal {

  RefundExceedsPaid(Money amount, Money refundable) {
    super(Fact.of("amount", amount), Fact.of("refundable", refundable));
  }

  @Override
  public String field() {
    return "amount";
  }
}
