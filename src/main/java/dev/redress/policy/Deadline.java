package dev.redress.policy;

import dev.redress.guarantee.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One running or ended deadline of a dispute. Times are instants; they were computed in the
 * marketplace's time zone and calendar.
 *
 * @param subject what it is about where a kind can run twice (an offer's id), else 0
 * @param remindAt when who is bound is reminded, null where the kind knows no reminder
 * @param remindedAt when that happened
 * @param pausedAt since when it stands still; null while its time runs
 * @param extendedByParty whether who is bound has taken the one extension that is left to it
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
    @Nullable Instant pausedAt,
    boolean extendedByParty,
    @Nullable Instant endedAt) {

  /** Whom a deadline binds. */
  public enum Binds {
    BUYER,
    SELLER,
    BOTH,
    CASE_WORKER,
    SENIOR_REVIEWER;

    /** Whether whoever acts in this role is the one who is bound. */
    public boolean bind(Actor.Role role) {
      return switch (role) {
        case BUYER -> this == BUYER || this == BOTH;
        case SELLER -> this == SELLER || this == BOTH;
        case CASE_WORKER -> this == CASE_WORKER;
        case SENIOR_REVIEWER -> this == SENIOR_REVIEWER;
        case MANAGER, MARKETPLACE, SYSTEM -> false;
      };
    }

    /** Whether it is a target of the house's own staff. */
    public boolean bindTheHouse() {
      return this == CASE_WORKER || this == SENIOR_REVIEWER;
    }
  }

  /** Its time stands still from then on. */
  Deadline pausedSince(Instant since) {
    return new Deadline(
        id,
        disputeId,
        kind,
        subject,
        binds,
        startedAt,
        remindAt,
        dueAt,
        remindedAt,
        since,
        extendedByParty,
        null);
  }

  public boolean isPaused() {
    return pausedAt != null;
  }

  public boolean overdue(Instant now) {
    return endedAt == null && pausedAt == null && !now.isBefore(dueAt);
  }
}
