package dev.redress.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one unit of a currency is worth in US dollars: configuration {@code
 * redress.policy.usd-rates} by ISO 4217 code. Used to compare amounts with the policy's thresholds,
 * never to pay.
 */
@ConfigurationProperties("redress.policy")
public record ExchangeRates(@DefaultValue Map<String, BigDecimal> usdRates) {

  public ExchangeRates {
    usdRates = Map.copyOf(usdRates);
  }

  /**
   * The amount in US dollars, rounded down to the cent.
   *
   * @throws NoExchangeRate where none is configured for the amount's currency
   */
  public BigDecimal inUsd(Money amount) {
    if (amount.getCurrencyUnit().equals(CurrencyUnit.USD)) {
      return amount.getAmount();
    }
    BigDecimal rate = usdRates.get(amount.getCurrencyUnit().getCode());
    if (rate == null) {
      throw new NoExchangeRate(amount.getCurrencyUnit());
    }
    return amount
        .getAmount()
        .multiply(rate)
        .setScale(CurrencyUnit.USD.getDecimalPlaces(), RoundingMode.DOWN);
  }

  /** Whether {@link #inUsd} can tell of this currency. */
  public boolean knows(CurrencyUnit currency) {
    return currency.equals(CurrencyUnit.USD) || usdRates.containsKey(currency.getCode());
  }
}
