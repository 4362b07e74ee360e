package dev.redress.oversight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a {@link Staffing} forecast takes for granted.
 *
 * @param weeks how many whole weeks of the past next week is made of
 * @param days on which reviewers work
 * @param opens when their day begins, by the clock of {@code zone}
 * @param closes when it ends
 * @param percentOnReviews how much of their day they spend on reviews, 1 to 100
 * @param target within which a claim is to be decided
 * @param percentInTime how many of a hundred claims are to be decided within it
 */
record StaffingAssumptions(
    int weeks,
    Set<DayOfWeek> days,
    LocalTime opens,
    LocalTime closes,
    int percentOnReviews,
    Duration target,
    int percentInTime,
    ZoneId zone) {

  StaffingAssumptions {
    days = Set.copyOf(days);
  }
}
