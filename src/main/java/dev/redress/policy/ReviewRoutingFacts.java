package dev.redress.policy;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The facts that the table {@code review-routing} is asked with.
 *
 * @param amount what is claimed or granted
 * @param amountInUsd its equivalent in US dollars
 */
public record ReviewRoutingFacts(Money amount, BigDecimal amountInUsd) {

  /**
   * @throws NoExchangeRate where none is configured for the amount's currency
   */
  public static ReviewRoutingFacts of(Money amount, ExchangeRates rates) {
    return new ReviewRoutingFacts(amount, rates.inUsd(amount));
  }

  FactSheet sheet() {
    return new FactSheet()
        .with("amountInUsd", amountInUsd)
        .with("amount", amount.getAmount())
        .with("currency", amount.getCurrencyUnit().getCode());
  }
}
