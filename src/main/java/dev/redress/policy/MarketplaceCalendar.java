package dev.redress.policy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.redress.guarantee.Marketplace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Days as the marketplace counts them: in its time zone, with its country's public holidays. A
 * business day is Monday to Friday and no public holiday of the country, or a day of the weekend
 * that is worked in exchange. Source: {@code calendars/<country>.csv} where there is such a file,
 * else jollyday. Of a country that neither knows, and after a file's last year, weekends alone are
 * no business days.
 */
@Component
public class MarketplaceCalendar {

  private static final Logger LOG = LoggerFactory.getLogger(MarketplaceCalendar.class);

  private final ZoneId zone;
  private final String country;
  private final Optional<PublishedHolidays> published;
  private final Optional<HolidayManager> holidays;
  private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();
  private final AtomicBoolean warned = new AtomicBoolean();

  public MarketplaceCalendar(Marketplace marketplace) {
    this.zone = marketplace.zone();
    this.country = marketplace.country();
    this.published = PublishedHolidays.of(country);
    this.holidays = published.isPresent() ? Optional.empty() : holidaysOf(country);
  }

  /** The local day of an instant. */
  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The first instant of a local day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The last second of a local day: people read its day, not the next. */
  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minusSeconds(1);
  }

  public boolean isBusinessDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    return published
        .map(table -> weekend ? table.isWorked(day) : !isHoliday(table, day))
        .orElseGet(
            () ->
                !weekend
                    && !holidaysByYear
                        .computeIfAbsent(day.getYear(), this::holidaysOf)
                        .contains(day));
  }

  private boolean isHoliday(PublishedHolidays table, LocalDate day) {
    if (!table.know(day.getYear()) && warned.compareAndSet(false, true)) {
      LOG.warn(
          "calendars/{}.csv knows no public holidays of {}: of the years that it does not name,"
              + " weekends alone are no business days",
          country,
          day.getYear());
    }
    return table.isHoliday(day);
  }

  /** That much later by the clock on the wall: a day later is the same time of the next day. */
  Instant plusOnTheWall(Instant instant, Duration duration) {
    return instant.atZone(zone).toLocalDateTime().plus(duration).atZone(zone).toInstant();
  }

  /** The day itself if business is done on it, else the first one after it. */
  LocalDate thisOrNextBusinessDay(LocalDate day) {
    return isBusinessDay(day) ? day : plusBusinessDays(day, 1);
  }

  /** Whether an instant lies in the night, by the clock on the wall. */
  boolean isIn(DeadlineTerms.Night night, Instant instant) {
    int hour = instant.atZone(zone).getHour();
    return hour >= night.fromHour() || hour < night.toHour();
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
    return holidays.stream()
        .flatMap(manager -> manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream())
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<HolidayManager> holidaysOf(String country) {
    boolean known =
        HolidayCalendar.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase);
    if (!known) {
      LOG.warn("No public holidays are known of {}: weekends alone are no business days", country);
      return Optional.empty();
    }
    return Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)));
  }
}
