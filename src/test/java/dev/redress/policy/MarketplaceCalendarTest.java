package dev.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
  void of_an_unknown_country_weekends_alone_are_no_business_days() {
    MarketplaceCalendar nowhere = PolicyFixture.calendar("UTC", "XX");
    assertThat(nowhere.isBusinessDay(LocalDate.of(2026, 12, 25))).isTrue();
    assertThat(nowhere.isBusinessDay(LocalDate.of(2026, 12, 26))).isFalse();
  }
}
