package dev.redress.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One running or ended deadline of a dispute. Times are instants; they were computed in the
 * marketplace's time zone and calendar.
 *
 * @param subject what it is about where a kind can run twice (an offer's id), else 0
 * @param remindAt when who is bound is reminded, null where the kind knows no reminder
 * @param remindedAt when that happened
 * @param endedAt when it was met or its default executed; null while it runs
 */
public record Deadline(
    long id,
    long disputeId,
    DeadlineKind kind,
    long subject,
    Binds binds,
    Instant startedAt,
    @Nullable Instant remindAt,
    Instant dueAt,
    @Nullable Instant remindedAt,
    @Nullable Instant endedAt) {

  /** Whom a deadline binds. */
  public enum Binds {
    BUYER,
    SELLER,
    BOTH,
    CASE_WORKER,
    SENIOR_REVIEWER
  }

  public boolean overdue(Instant now) {
    return endedAt == null && !now.isBefore(dueAt);
  }
}
