package dev.redress.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One sum: of a measure, over a day or a month.
 *
 * @param country empty over all
 * @param problemType empty over all
 */
record SumKey(
    Tally measure,
    String grain,
    String country,
    LocalDate day,
    String problemType,
    String detail,
    int bucket,
    String currency)
    implements Comparable<SumKey> {

  private static final Comparator<SumKey> ORDER =
      Comparator.comparing(SumKey::measure)
          .thenComparing(SumKey::grain)
          .thenComparing(SumKey::country)
          .thenComparing(SumKey::problemType)
          .thenComparing(SumKey::day)
          .thenComparing(SumKey::detail)
          .thenComparing(SumKey::bucket)
          .thenComparing(SumKey::currency);

  /** All sums that a fact counts in. */
  static List<SumKey> of(FactsOfDispute dispute, Fact fact) {
    return Stream.of(Period.DAYS, Period.MONTHS)
        .flatMap(
            grain ->
                Stream.of("", dispute.country())
                    .flatMap(
                        country ->
                            Stream.of("", dispute.problemType())
                                .map(
                                    problem ->
                                        new SumKey(
                                            fact.measure(),
                                            grain,
                                            country,
                                            grain.equals(Period.DAYS)
                                                ? fact.day()
                                                : fact.day().withDayOfMonth(1),
                                            problem,
                                            fact.detail(),
                                            fact.bucket(),
                                            fact.currency()))))
        .toList();
  }

  Object[] values() {
    return new Object[] {
      measure.name(),
      grain,
      country,
      !problemType.isEmpty(),
      day,
      problemType,
      detail,
      bucket,
      currency
    };
  }

  @Override
  public int compareTo(SumKey other) {
    return ORDER.compare(this, other);
  }
}
