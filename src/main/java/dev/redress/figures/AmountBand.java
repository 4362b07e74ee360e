package dev.redress.figures;

import java.math.BigDecimal;

/** About how much money a dispute is, by what was paid. Texts: {@code amountBand.<name>}. */
public enum AmountBand {
  /** US dollars, by the rates of the policy. */
  BELOW_20(20),
  BELOW_100(100),
  BELOW_500(500),
  FROM_500(Integer.MAX_VALUE);

  private final BigDecimal below;

  AmountBand(int below) {
    this.below = BigDecimal.valueOf(below);
  }

  static AmountBand of(BigDecimal usd) {
    for (AmountBand band : values()) {
      if (usd.compareTo(band.below) < 0) {
        return band;
      }
    }
    return FROM_500;
  }
}
