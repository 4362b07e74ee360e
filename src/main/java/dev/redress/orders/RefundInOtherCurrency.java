package dev.redress.orders;

import dev.redress.guarantee.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Money goes back in the currency in which it was paid. */
public final class RefundInOtherCurrency extends Refusal {

  RefundInOtherCurrency(Money amount, CurrencyUnit paidIn) {
    super(Fact.of("amount", amount), Fact.of("currency", paidIn.getCode()));
  }

  @Override
  public String field() {
    return "amount";
  }
}
