package dev.redress.oversight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When reviewers work: the same hours on each working day, by the clock of one zone. Turns times
 * into hours worked since a beginning, and back.
 */
final class Shifts {

  /** One day's work: when it begins and ends, and how much was worked before it. */
  private record Shift(Instant begins, Instant ends, Duration before) {}

  private final List<Shift> shifts;

  /**
   * @param from the first instant that counts
   * @param to no shift begins later
   */
  Shifts(
      Set<DayOfWeek> days,
      LocalTime opens,
      LocalTime closes,
      ZoneId zone,
      Instant from,
      Instant to) {
    List<Shift> found = new ArrayList<>();
    Duration worked = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant begins = latest(from, day.atTime(opens).atZone(zone).toInstant());
      Instant ends = day.atTime(closes).atZone(zone).toInstant();
      if (days.contains(day.getDayOfWeek()) && begins.isBefore(ends)) {
        found.add(new Shift(begins, ends, worked));
        worked = worked.plus(Duration.between(begins, ends));
      }
    }
    shifts = List.copyOf(found);
  }

  /** How much is worked until then; nothing before the beginning. */
  Duration workedUntil(Instant time) {
    Duration worked = Duration.ZERO;
    int next = firstThat(shift -> shift.ends().isAfter(time));
    if (next > 0) {
      Shift over = shifts.get(next - 1);
      worked = over.before().plus(Duration.between(over.begins(), over.ends()));
    }
    if (next < shifts.size() && time.isAfter(shifts.get(next).begins())) {
      worked = shifts.get(next).before().plus(Duration.between(shifts.get(next).begins(), time));
    }
    return worked;
  }

  /** When so much has been worked; {@link Instant#MAX} where the last shift ends before. */
  Instant whenWorked(Duration worked) {
    int at =
        firstThat(
            shift ->
                shift
                        .before()
                        .plus(Duration.between(shift.begins(), shift.ends()))
                        .compareTo(worked)
                    >= 0);
    return at == shifts.size()
        ? Instant.MAX
        : shifts.get(at).begins().plus(worked.minus(shifts.get(at).before()));
  }

  private int firstThat(Predicate<Shift> holds) {
    int low = 0;
    int high = shifts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(shifts.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static Instant latest(Instant one, Instant other) {
    return List.of(one, other).stream().max(Comparator.naturalOrder()).orElseThrow();
  }
}
