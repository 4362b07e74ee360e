package dev.redress.policy;

import dev.redress.guarantee.Refusal;
import org.joda.money.CurrencyUnit;

/** An amount cannot be held against the policy's thresholds: its currency has no rate. */
public final class NoExchangeRate extends Refusal {

  NoExchangeRate(CurrencyUnit currency) {
    super(Fact.of("currency", currency.getCode()));
  }
}
