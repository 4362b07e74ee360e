package dev.redress.oversight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many reviewers next week wants.
 *
 * @param monday of next week
 * @param came pieces of work that came in the weeks looked at
 * @param byWeekday how many of them on an average Monday, Tuesday …
 * @param handling what the middle one of them took a reviewer, by working hours
 * @param waiting how many wait now
 * @param crews what so many reviewers would keep, one more in each
 * @param wanted the fewest that keep the target; empty where the largest crew does not
 */
record StaffingForecast(
    LocalDate monday,
    int came,
    List<Double> byWeekday,
    Duration handling,
    int waiting,
    List<Crew> crews,
    OptionalInt wanted) {

  StaffingForecast {
    byWeekday = List.copyOf(byWeekday);
    crews = List.copyOf(crews);
  }

  /** On the busiest weekday. */
  public double most() {
    return byWeekday.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /**
   * What became of next week's claims in the simulated weeks.
   *
   * @param inTime share of all simulated claims, 0 to 1
   * @param low of the simulated weeks one in twenty had a lower share
   * @param high one in twenty had a higher share
   * @param busy share of their review hours that the crew worked
   * @param waited how long the middle claim waited until it was decided, by the clock
   */
  record Crew(
      int reviewers, double inTime, double low, double high, double busy, Duration waited) {}
}
