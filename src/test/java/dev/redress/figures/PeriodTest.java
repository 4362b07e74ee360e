package dev.redress.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.figures.Period.Piece;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

  @Test
  void a_long_period_is_whole_months_between_days() {
    assertThat(period("2026-01-30", "2026-04-02").pieces())
        .containsExactly(
            new Piece(Period.DAYS, day("2026-01-30"), day("2026-01-31")),
            new Piece(Period.MONTHS, day("2026-02-01"), day("2026-03-01")),
            new Piece(Period.DAYS, day("2026-04-01"), day("2026-04-02")));
  }

  @Test
  void a_period_within_a_month_is_days() {
    assertThat(period("2026-02-02", "2026-02-28").pieces())
        .containsExactly(new Piece(Period.DAYS, day("2026-02-02"), day("2026-02-28")));
  }

  @Test
  void a_month_from_its_first_to_its_last_day_is_one_piece() {
    assertThat(period("2026-02-01", "2026-02-28").pieces())
        .containsExactly(new Piece(Period.MONTHS, day("2026-02-01"), day("2026-02-01")));
  }

  @Test
  void the_pieces_of_any_period_cover_each_of_its_days_once() {
    for (int begin = 0; begin < 40; begin++) {
      for (int length = 0; length < 100; length++) {
        LocalDate from = day("2026-01-15").plusDays(begin);
        Period period = new Period(from, from.plusDays(length));
        assertThat(daysIn(period.pieces())).as("%s", period).isEqualTo(period.days());
      }
    }
  }

  @Test
  void the_period_before_is_as_long_and_ends_the_day_before() {
    assertThat(period("2026-03-01", "2026-03-07").before())
        .isEqualTo(period("2026-02-22", "2026-02-28"));
  }

  @Test
  void a_period_does_not_end_before_it_began() {
    assertThatThrownBy(() -> period("2026-03-02", "2026-03-01"))
        .isInstanceOf(PeriodEndsBeforeItBegan.class);
  }

  private static long daysIn(List<Piece> pieces) {
    return pieces.stream()
        .mapToLong(
            piece ->
                ChronoUnit.DAYS.between(
                    piece.from(),
                    piece.grain().equals(Period.DAYS)
                        ? piece.to().plusDays(1)
                        : piece.to().plusMonths(1)))
        .sum();
  }

  private static Period period(String from, String to) {
    return new Period(day(from), day(to));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }
}
