package dev.redress.policy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.redress.guarantee.Marketplace;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Days as the marketplace counts them: in its time zone, with its country's public holidays. A
 * business day is Monday to Friday and no public holiday of the country (source: jollyday).
 */
@Component
public class MarketplaceCalendar {

  private final ZoneId zone;
  private final HolidayManager holidays;
  private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

  public MarketplaceCalendar(Marketplace marketplace) {
    this.zone = marketplace.zone();
    this.holidays = HolidayManager.getInstance(ManagerParameters.create(marketplace.country()));
  }

  /** The local day of an instant. */
  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The first instant of a local day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The last microsecond of a local day, which databases can still tell from the next. */
  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
  }

  public boolean isBusinessDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !holidaysByYear.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
  }

  /** How many business days lie after the first day, up to and including the last; at least 0. */
  public long businessDaysBetween(LocalDate first, LocalDate last) {
    long count = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        count++;
      }
    }
    return count;
  }

  /** The business day that comes {@code count} business days after a day; itself for 0. */
  public LocalDate plusBusinessDays(LocalDate day, int count) {
    return step(day, count, 1);
  }

  /** The business day that comes {@code count} business days before a day; itself for 0. */
  public LocalDate minusBusinessDays(LocalDate day, int count) {
    return step(day, count, -1);
  }

  ZoneId zone() {
    return zone;
  }

  private LocalDate step(LocalDate from, int count, int direction) {
    LocalDate day = from;
    for (int left = count; left > 0; ) {
      day = day.plusDays(direction);
      if (isBusinessDay(day)) {
        left--;
      }
    }
    return day;
  }

  private Set<LocalDate> holidaysOf(int year) {
    return holidays.getHolidays(Year.of(year)).stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
