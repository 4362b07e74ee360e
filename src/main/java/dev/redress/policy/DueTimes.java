package dev.redress.policy;

import dev.redress.policy.DeadlineTerms.Length;
import dev.redress.policy.DeadlineTerms.Night;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a deadline's terms end and remind, counted in the marketplace's calendar and zone. */
final class DueTimes {

  private final MarketplaceCalendar calendar;

  DueTimes(MarketplaceCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The times of one deadline.
   *
   * @param remind null where the terms have no reminder, or it would come before the start
   */
  record Times(Instant start, @Nullable Instant remind, Instant due) {}

  Times from(Instant start, DeadlineTerms terms) {
    Instant due = awake(terms, plus(start, terms.length()));
    Instant remind = reminder(due, terms);
    return new Times(start, remind == null || remind.isBefore(start) ? null : remind, due);
  }

  /** Hours to the microsecond; days and business days inclusive, to the end of the last one. */
  Instant plus(Instant start, Length length) {
    return switch (length.unit()) {
      case HOURS -> start.plus(Duration.ofHours(length.count()));
      case DAYS -> calendar.endOf(calendar.day(start).plusDays(length.count()));
      case BUSINESS_DAYS ->
          calendar.endOf(calendar.plusBusinessDays(calendar.day(start), length.count()));
    };
  }

  /** A later end, of the kind that the terms have. */
  Instant later(Instant due, Duration later, DeadlineTerms terms) {
    return switch (terms.length().unit()) {
      case HOURS -> awake(terms, due.plus(later));
      case DAYS -> calendar.endOf(calendar.day(calendar.plusOnTheWall(due, later)));
      case BUSINESS_DAYS ->
          calendar.endOf(
              calendar.thisOrNextBusinessDay(calendar.day(calendar.plusOnTheWall(due, later))));
    };
  }

  /** Reminders that are counted in days come with their day, rather early than late. */
  @Nullable Instant reminder(Instant due, DeadlineTerms terms) {
    return terms
        .reminded()
        .map(
            before ->
                switch (before.unit()) {
                  case HOURS -> due.minus(Duration.ofHours(before.count()));
                  case DAYS -> calendar.startOf(calendar.day(due).minusDays(before.count()));
                  case BUSINESS_DAYS ->
                      calendar.startOf(
                          calendar.minusBusinessDays(calendar.day(due), before.count()));
                })
        .orElse(null);
  }

  /** One that would end in the night runs to the end of that local day. */
  private Instant awake(DeadlineTerms terms, Instant due) {
    Night night = terms.night();
    return night != null && calendar.isIn(night, due) ? calendar.endOf(calendar.day(due)) : due;
  }
}
