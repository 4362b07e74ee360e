package dev.redress.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.redress.oversight.StaffingForecast.Crew;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffingTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A Thursday, 17:00 in the marketplace. */
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  private static final StaffingAssumptions EVERY_DAY =
      new StaffingAssumptions(
          4,
          EnumSet.allOf(DayOfWeek.class),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          100,
          Duration.ofDays(2),
          95,
          ZONE);

  @Test
  void one_reviewer_is_enough_for_what_one_person_can_do_in_time() {
    StaffingForecast forecast = forecast(daily(4, Duration.ofHours(1)));
    assertThat(forecast.wanted()).hasValue(1);
    assertThat(forecast.monday()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(forecast.handling()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void work_for_two_and_a_half_people_wants_three() {
    StaffingForecast forecast = forecast(daily(20, Duration.ofHours(1)));
    assertThat(forecast.wanted()).hasValue(3);
    assertThat(forecast.crews().get(0).inTime()).isLessThan(0.1);
    assertThat(forecast.crews().get(1).inTime()).isLessThan(0.95);
  }

  @Test
  void nobody_keeps_two_days_who_does_not_work_at_weekends() {
    StaffingForecast forecast =
        new Staffing(workdaysOnly(), daily(4, Duration.ofHours(1)), NOW).forecast().orElseThrow();
    assertThat(forecast.wanted()).isEmpty();
    assertThat(forecast.crews()).hasSizeLessThan(5);
    assertThat(forecast.crews().get(1).inTime()).isBetween(0.6, 0.9);
  }

  @Test
  void more_reviewers_never_keep_less() {
    List<Crew> crews = forecast(daily(30, Duration.ofMinutes(50))).crews();
    assertThat(crews).hasSizeGreaterThan(2);
    for (int i = 1; i < crews.size(); i++) {
      assertThat(crews.get(i).inTime()).isGreaterThanOrEqualTo(crews.get(i - 1).inTime());
      assertThat(crews.get(i).busy()).isLessThanOrEqualTo(crews.get(i - 1).busy());
    }
  }

  @Test
  void who_has_half_the_day_for_reviews_wants_more_colleagues() {
    StaffingAssumptions half =
        new StaffingAssumptions(
            4,
            EVERY_DAY.days(),
            EVERY_DAY.opens(),
            EVERY_DAY.closes(),
            50,
            EVERY_DAY.target(),
            95,
            ZONE);
    List<ReviewWork> past = daily(20, Duration.ofHours(1));
    assertThat(new Staffing(half, past, NOW).forecast().orElseThrow().wanted().orElseThrow())
        .isGreaterThan(forecast(past).wanted().orElseThrow());
  }

  @Test
  void what_waits_now_has_to_be_done_too() {
    List<ReviewWork> past = daily(20, Duration.ofHours(1));
    for (int i = 0; i < 200; i++) {
      past.add(new ReviewWork(NOW.minus(Duration.ofHours(3)), null, null));
    }
    StaffingForecast forecast = forecast(past);
    assertThat(forecast.waiting()).isEqualTo(200);
    assertThat(forecast.wanted().orElseThrow()).isGreaterThan(3);
  }

  @Test
  void a_case_that_was_kept_over_night_took_its_working_hours_only() {
    List<ReviewWork> past = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2026, 11, 2); past.size() < 20; day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() < 5) {
        for (int i = 0; i < 4; i++) {
          past.add(
              new ReviewWork(at(day, 10), at(day, 16), at(day, 16).plus(Duration.ofHours(18))));
        }
      }
    }
    // 16:00 to 17:00, and 9:00 to 10:00 of the next day
    assertThat(forecast(past).handling()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void nothing_is_foretold_from_a_handful_of_reviews() {
    assertThat(
            new Staffing(EVERY_DAY, daily(4, Duration.ofHours(1)).subList(0, 19), NOW).forecast())
        .isEmpty();
  }

  @Test
  void days_are_told_apart() {
    List<ReviewWork> past = daily(2, Duration.ofHours(1));
    past.removeIf(work -> work.came().atZone(ZONE).getDayOfWeek() == DayOfWeek.SUNDAY);
    List<Double> byWeekday = forecast(past).byWeekday();
    assertThat(byWeekday.get(0)).isCloseTo(2, within(0.001));
    assertThat(byWeekday.get(6)).isZero();
  }

  @Test
  void shifts_turn_times_into_hours_worked_and_back() {
    Shifts shifts =
        new Shifts(
            workdaysOnly().days(),
            EVERY_DAY.opens(),
            EVERY_DAY.closes(),
            ZONE,
            NOW.minus(Duration.ofHours(1)),
            NOW.plus(Duration.ofDays(7)));
    // Thursday 16:00 to 17:00, then Friday from 9:00, then Monday
    assertThat(shifts.workedUntil(NOW)).isEqualTo(Duration.ofHours(1));
    assertThat(shifts.workedUntil(NOW.plus(Duration.ofHours(17)))).isEqualTo(Duration.ofHours(2));
    assertThat(shifts.whenWorked(Duration.ofHours(3)))
        .isEqualTo(at(LocalDate.of(2026, 11, 27), 11));
    assertThat(shifts.whenWorked(Duration.ofHours(10)))
        .isEqualTo(at(LocalDate.of(2026, 11, 30), 10));
    assertThat(shifts.whenWorked(Duration.ofHours(1000))).isEqualTo(Instant.MAX);
  }

  private static StaffingAssumptions workdaysOnly() {
    return new StaffingAssumptions(
        EVERY_DAY.weeks(),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        EVERY_DAY.opens(),
        EVERY_DAY.closes(),
        EVERY_DAY.percentOnReviews(),
        EVERY_DAY.target(),
        EVERY_DAY.percentInTime(),
        ZONE);
  }

  private static StaffingForecast forecast(List<ReviewWork> past) {
    return new Staffing(EVERY_DAY, past, NOW).forecast().orElseThrow();
  }

  /** So many a day for four weeks, one an hour, all done at once by day. */
  private static List<ReviewWork> daily(int count, Duration handling) {
    List<ReviewWork> past = new ArrayList<>();
    for (int daysAgo = 28; daysAgo > 0; daysAgo--) {
      LocalDate day = LocalDate.of(2026, 11, 26).minusDays(daysAgo);
      for (int i = 0; i < count; i++) {
        Instant came = at(day, 0).plus(Duration.ofMinutes(i * 1439L / count));
        past.add(new ReviewWork(came, at(day, 9), at(day, 9).plus(handling)));
      }
    }
    return past;
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(ZONE).toInstant();
  }
}
