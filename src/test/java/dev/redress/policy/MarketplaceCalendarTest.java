package dev.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class MarketplaceCalendarTest {

  private final MarketplaceCalendar germany = PolicyFixture.calendar("Europe/Berlin", "DE");

  @Test
  void a_local_day_lasts_25_hours_when_clocks_go_back() {
    LocalDate day = LocalDate.of(2026, 10, 25);
    assertThat(germany.startOf(day)).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
    assertThat(germany.endOf(day)).isEqualTo(Instant.parse("2026-10-25T22:59:59Z"));
    assertThat(germany.day(germany.endOf(day))).isEqualTo(day);
  }

  @Test
  void public_holidays_and_weekends_are_no_business_days() {
    LocalDate maundyThursday = LocalDate.of(2026, 4, 2);
    LocalDate tuesdayAfterEaster = LocalDate.of(2026, 4, 7);
    assertThat(germany.plusBusinessDays(maundyThursday, 1)).isEqualTo(tuesdayAfterEaster);
    assertThat(germany.minusBusinessDays(tuesdayAfterEaster, 1)).isEqualTo(maundyThursday);
    assertThat(germany.businessDaysBetween(maundyThursday, tuesdayAfterEaster)).isEqualTo(1);
    assertThat(germany.businessDaysBetween(tuesdayAfterEaster, maundyThursday)).isZero();
  }

  @Test
  void china_rests_on_its_holidays_and_works_the_weekend_days_given_for_them() {
    MarketplaceCalendar china = PolicyFixture.SHANGHAI;
    // Spring Festival 2026: nine days off, Saturday 14 and Saturday 28 February worked for them.
    assertThat(LocalDate.of(2026, 2, 15).datesUntil(LocalDate.of(2026, 2, 24)))
        .noneMatch(china::isBusinessDay);
    assertThat(china.isBusinessDay(LocalDate.of(2026, 2, 14))).isTrue();
    assertThat(china.isBusinessDay(LocalDate.of(2026, 2, 28))).isTrue();
    assertThat(china.isBusinessDay(LocalDate.of(2026, 2, 21))).isFalse();
    assertThat(china.isBusinessDay(LocalDate.of(2026, 3, 7))).isFalse();
    // National Day: eight days after Wednesday come Thursday and Friday, then a worked Saturday.
    LocalDate wednesday = LocalDate.of(2026, 9, 30);
    assertThat(china.plusBusinessDays(wednesday, 1)).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(china.plusBusinessDays(wednesday, 3)).isEqualTo(LocalDate.of(2026, 10, 10));
    assertThat(china.plusBusinessDays(wednesday, 4)).isEqualTo(LocalDate.of(2026, 10, 12));
    assertThat(china.minusBusinessDays(LocalDate.of(2026, 10, 8), 1)).isEqualTo(wednesday);
  }

  @Test
  void of_2027_the_statutory_days_of_china_are_known() {
    assertThat(
            LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .filter(day -> !PolicyFixture.SHANGHAI.isBusinessDay(day)))
        .map(LocalDate::toString)
        .containsExactly(
            "2027-01-01",
            "2027-02-05",
            "2027-02-08",
            "2027-04-05",
            "2027-06-09",
            "2027-09-15",
            "2027-10-01");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void after_the_last_published_year_weekends_count_alone_and_the_log_says_so_once(
      CapturedOutput log) {
    MarketplaceCalendar china = PolicyFixture.calendar("Asia/Shanghai", "CN");
    assertThat(china.isBusinessDay(LocalDate.of(2027, 10, 1))).isFalse();
    assertThat(log).doesNotContain("public holidays");
    assertThat(china.isBusinessDay(LocalDate.of(2029, 10, 1))).isTrue();
    assertThat(china.isBusinessDay(LocalDate.of(2029, 10, 6))).isFalse();
    assertThat(china.isBusinessDay(LocalDate.of(2030, 10, 1))).isTrue();
    assertThat(log).containsOnlyOnce("knows no public holidays of 2029");
    assertThat(log).doesNotContain("2030");
  }

  @Test
  void of_an_unknown_country_weekends_alone_are_no_business_days() {
    MarketplaceCalendar nowhere = PolicyFixture.calendar("UTC", "XX");
    assertThat(nowhere.isBusinessDay(LocalDate.of(2026, 12, 25))).isTrue();
    assertThat(nowhere.isBusinessDay(LocalDate.of(2026, 12, 26))).isFalse();
  }
}
