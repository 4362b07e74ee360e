package dev.redress.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of the marketplace, both included.
 *
 * @param to not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

  private static final int LONGEST_BY_DAYS = 92;

  public Period {
    if (to.isBefore(from)) {
      throw new PeriodEndsBeforeItBegan(from, to);
    }
  }

  /** So many days up to and with that one. */
  public static Period endingOn(LocalDate to, int days) {
    return new Period(to.minusDays(days - 1L), to);
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** As many days just before, to compare with. */
  public Period before() {
    return new Period(from.minusDays(days()), from.minusDays(1));
  }

  /** Whether its course is told by days; by months otherwise. */
  public boolean isToldByDays() {
    return days() <= LONGEST_BY_DAYS;
  }

  /** Sums of one grain: days, or whole months by their first days. */
  record Piece(String grain, LocalDate from, LocalDate to) {}

  static final String DAYS = "D";
  static final String MONTHS = "M";

  /** Whole months, and the days before and after them: few sums to read, however long it is. */
  List<Piece> pieces() {
    LocalDate firstMonth = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
    LocalDate behindLastMonth = to.plusDays(1).withDayOfMonth(1);
    if (!firstMonth.isBefore(behindLastMonth)) {
      return List.of(new Piece(DAYS, from, to));
    }
    List<Piece> pieces = new ArrayList<>();
    if (from.isBefore(firstMonth)) {
      pieces.add(new Piece(DAYS, from, firstMonth.minusDays(1)));
    }
    pieces.add(new Piece(MONTHS, firstMonth, behindLastMonth.minusMonths(1)));
    if (!behindLastMonth.isAfter(to)) {
      pieces.add(new Piece(DAYS, behindLastMonth, to));
    }
    return pieces;
  }
}
