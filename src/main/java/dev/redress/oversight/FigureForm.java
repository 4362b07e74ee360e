package dev.redress.oversight;

import dev.redress.figures.Period;
import dev.redress.figures.Selection;
import dev.redress.guarantee.ProblemType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Of which disputes figures are asked, as it stands in an address; empty or null what is left out.
 * Without days it is the last {@value #USUAL_DAYS}.
 */
record FigureForm(
    @Nullable String from,
    @Nullable String to,
    @Nullable ProblemType problem,
    @Nullable String country) {

  static final int USUAL_DAYS = 30;

  /**
   * @throws NotADay where a day is none
   */
  Selection selection(LocalDate today) {
    LocalDate last = day("to", to, today);
    LocalDate first = day("from", from, last.minusDays(USUAL_DAYS - 1L));
    return new Selection(
        new Period(first, last), problem, country == null || country.isBlank() ? null : country);
  }

  private static LocalDate day(String field, @Nullable String typed, LocalDate otherwise) {
    if (typed == null || typed.isBlank()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new NotADay(field);
    }
  }
}
