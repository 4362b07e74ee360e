package dev.redress.settlement;

import dev.redress.guarantee.Refusal;
import org.joda.money.Money;

/** Money goes back in the currency in which it was paid. */
public final class OtherCurrency extends Refusal {
  OtherCurrency(Money refund, Money refundable) {
    super(
        Fact.of("currency", refund.getCurrencyUnit().getCode()),
        Fact.of("paidIn", refundable.getCurrencyUnit().getCode()));
  }

  @Override
  public String field() {
    return "refund";
  }
}
