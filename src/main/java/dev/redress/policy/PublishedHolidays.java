package dev.redress.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * A country's public holidays as its government publishes them year by year, with the weekend days
 * that are worked in exchange: the file {@code calendars/<country>.csv}.
 */
final class PublishedHolidays {

  private enum Day {
    HOLIDAY,
    WORKDAY
  }

  private final Map<LocalDate, Day> days = new HashMap<>();
  private final Set<Integer> years = new HashSet<>();

  private PublishedHolidays(List<String> lines) {
    lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split(",", 3)))
        .forEach(
            cells -> {
              LocalDate day = LocalDate.parse(cells.get(0));
              years.add(day.getYear());
              days.put(day, Day.valueOf(cells.get(1)));
            });
  }

  /**
   * @param country ISO 3166 code
   * @return empty where there is no such file
   */
  static Optional<PublishedHolidays> of(String country) {
    ClassPathResource file = new ClassPathResource("calendars/" + country + ".csv");
    if (!file.exists()) {
      return Optional.empty();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      return Optional.of(new PublishedHolidays(reader.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean know(int year) {
    return years.contains(year);
  }

  boolean isHoliday(LocalDate day) {
    return days.get(day) == Day.HOLIDAY;
  }

  /** Whether this day of a weekend is worked in exchange for another. */
  boolean isWorked(LocalDate day) {
    return days.get(day) == Day.WORKDAY;
  }
}
