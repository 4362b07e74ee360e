package dev.redress.figures;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * So many of so many. What it says of the future is in its interval, not in its value alone.
 *
 * @param part at most {@code whole}
 */
public record Proportion(long part, long whole) {

  private static final double ERROR = 0.05;

  public Proportion {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole);
    }
  }

  /** As a share of 1; 0 of nothing. */
  public double value() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The lower end of Wilson's score interval at 95 %; 0 of nothing. */
  public double low() {
    return whole == 0 ? 0 : interval().getLowerBound();
  }

  /** The upper end, likewise; 1 of nothing. */
  public double high() {
    return whole == 0 ? 1 : interval().getUpperBound();
  }

  private Interval interval() {
    return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
        Math.toIntExact(whole), Math.toIntExact(part), ERROR);
  }
}
