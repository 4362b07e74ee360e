package dev.redress.figures;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * One thing that counts of a dispute.
 *
 * @param day of the marketplace
 * @param detail by what the measure tells apart, empty where by nothing
 * @param currency empty where no money is meant
 * @param bucket of a length of time, its step ({@link Spread}), else 0
 * @param count how often
 * @param amount minor units of the currency, or minutes, else 0
 */
record Fact(
    Tally measure,
    LocalDate day,
    String detail,
    String currency,
    int bucket,
    long count,
    long amount) {

  static Fact once(Tally measure, LocalDate day, String detail) {
    return new Fact(measure, day, detail, "", 0, 1, 0);
  }

  static Fact times(Tally measure, LocalDate day, String detail, long count) {
    return new Fact(measure, day, detail, "", 0, count, 0);
  }

  static Fact lasting(Tally measure, LocalDate day, String detail, long minutes) {
    return new Fact(measure, day, detail, "", Spread.bucketOf(minutes), 1, minutes);
  }

  static Fact money(Tally measure, LocalDate day, String detail, Money amount) {
    return new Fact(
        measure,
        day,
        detail,
        amount.getCurrencyUnit().getCode(),
        0,
        1,
        amount.getAmountMinorLong());
  }

  /** Of the same thing on the same day: together. */
  Fact and(Fact other) {
    return new Fact(
        measure, day, detail, currency, bucket, count + other.count, amount + other.amount);
  }

  /** The same, of nobody: who sold and who decided is not told. */
  Fact withoutName() {
    String nameless =
        switch (measure) {
          case SELLER_DEFECT -> "";
          case OUTCOME_AMONG, VERDICT_AMONG -> Share.of(detail).withoutName().detail();
          default -> detail;
        };
    return new Fact(measure, day, nameless, currency, bucket, count, amount);
  }

  /** What makes it one row of its dispute. */
  record Key(Tally measure, LocalDate day, String detail, String currency) {}

  Key key() {
    return new Key(measure, day, detail, currency);
  }
}
