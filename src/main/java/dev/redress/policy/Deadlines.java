package dev.redress.policy;

import static java.util.stream.Collectors.toMap;

import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.policy.DeadlineTerms.Length;
import dev.redress.policy.DueTimes.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of all disputes: when they start, run and end; {@link DeadlineChanges} gives more
 * time, stops and resumes them. The process model's timers ask {@link #next}: a deadline that moves
 * later need not touch the engine, since the timer fires at its old time, asks again, and is armed
 * again. One that moves earlier is published as {@link BroughtForward}.
 */
@Service("deadlines")
@Transactional
public class Deadlines {

  /** What a timer waits for when nothing runs: it never fires, and another message comes first. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final DeadlineRows rows;
  private final Policies policies;
  private final DueTimes dueTimes;
  private final DeadlineChanges changes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deadlines(
      DeadlineRows rows,
      Policies policies,
      MarketplaceCalendar calendar,
      DeadlineChanges changes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.policies = policies;
    this.dueTimes = new DueTimes(calendar);
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  /** Starts a deadline now, with the terms of the policy version that the dispute is under. */
  public Deadline start(long disputeId, DeadlineKind kind, Binds binds) {
    return start(disputeId, kind, 0, binds);
  }

  /**
   * Starts a deadline now that has more than the policy's time.
   *
   * @param longer zero for none; the caller keeps to what the policy leaves to it
   */
  public Deadline start(long disputeId, DeadlineKind kind, Binds binds, Duration longer) {
    if (longer.isZero()) {
      return start(disputeId, kind, binds);
    }
    DeadlineTerms terms = policies.ofDispute(disputeId).terms(kind);
    Times usual = dueTimes.from(now(), terms);
    Instant due = dueTimes.later(usual.due(), longer, terms);
    return insert(
        disputeId,
        kind,
        0,
        binds,
        new Times(
            usual.start(), usual.remind() == null ? null : dueTimes.reminder(due, terms), due));
  }

  /** Starts a deadline for one of several subjects of its kind, such as an offer. */
  public Deadline start(long disputeId, DeadlineKind kind, long subject, Binds binds) {
    return start(disputeId, kind, subject, binds, now());
  }

  /**
   * Starts a deadline that counts from another time than now, such as a day on which a parcel is
   * expected; {@code from} may lie in the future.
   */
  public Deadline start(
      long disputeId, DeadlineKind kind, long subject, Binds binds, Instant from) {
    return insert(
        disputeId,
        kind,
        subject,
        binds,
        times(disputeId, kind, from.truncatedTo(ChronoUnit.MICROS)));
  }

  private Deadline insert(
      long disputeId, DeadlineKind kind, long subject, Binds binds, Times times) {
    Deadline started =
        rows.insert(
            new Deadline(
                0,
                disputeId,
                kind,
                subject,
                binds,
                times.start(),
                times.remind(),
                times.due(),
                null,
                null,
                false,
                null));
    // Rows of one kind that start one after the other end in that order: nothing moves earlier.
    if (kind.sharesItsWait() || times.start().isAfter(now())) {
      tellIfEarlier(started);
    }
    return started;
  }

  /**
   * Starts a deadline that counts once a parcel has arrived, while nobody knows when: the policy's
   * allowance for the way comes first. {@link #restart} when it has arrived.
   *
   * @throws IllegalArgumentException where the kind has no allowance
   */
  public Deadline startAfterTransit(long disputeId, DeadlineKind kind, Binds binds) {
    Length allowance = policies.ofDispute(disputeId).terms(kind).allowance();
    if (allowance == null) {
      throw new IllegalArgumentException(kind + " waits for no parcel");
    }
    return start(disputeId, kind, 0, binds, dueTimes.plus(now(), allowance));
  }

  /** Lets a running deadline start again now, at its full length; nothing if none runs. */
  public void restart(long disputeId, DeadlineKind kind) {
    Instant now = now();
    Times times = times(disputeId, kind, now);
    if (rows.restartStarted(disputeId, kind, times.start(), times.remind(), times.due()) > 0) {
      return;
    }
    // Only a deadline that was to start in the future can become earlier.
    Instant alarmBefore = rows.nextAlarm(disputeId, kind.inWait(), 0).orElse(NEVER);
    if (rows.restartAny(disputeId, kind, times.start(), times.remind(), times.due()) > 0) {
      Instant alarm = rows.nextAlarm(disputeId, kind.inWait(), 0).orElse(NEVER);
      if (alarm.isBefore(alarmBefore)) {
        events.publishEvent(new BroughtForward(disputeId, kind.inWait(), alarm));
      }
    }
  }

  /** Ends what runs of this kind; nothing if none runs. */
  public void end(long disputeId, DeadlineKind kind) {
    rows.end(disputeId, kind, now());
  }

  /** Ends what runs of this kind for one subject; nothing if none runs. */
  public void end(long disputeId, DeadlineKind kind, long subject) {
    rows.end(disputeId, kind, subject, now());
  }

  /** Ends everything that runs: the dispute is closed. */
  public void endAll(long disputeId) {
    rows.endAll(disputeId, now());
  }

  /** All running deadlines of a dispute, the next due first. */
  @Transactional(readOnly = true)
  public List<Deadline> running(long disputeId) {
    return rows.running(disputeId);
  }

  /** All deadlines that a dispute ever had, in the order in which they began. */
  @Transactional(readOnly = true)
  public List<Deadline> all(long disputeId) {
    return rows.all(disputeId);
  }

  /** As {@link #running(long)}, of several disputes. */
  @Transactional(readOnly = true)
  public List<Deadline> running(Collection<Long> disputeIds) {
    return disputeIds.isEmpty() ? List.of() : rows.running(disputeIds);
  }

  /** Which of each dispute's deadlines ends next, by the dispute; none where no time runs. */
  @Transactional(readOnly = true)
  public Map<Long, Deadline> nextToEnd(Collection<Long> disputeIds) {
    Instant now = now();
    return running(disputeIds).stream()
        .filter(deadline -> !deadline.isPaused() && deadline.dueAt().isAfter(now))
        .collect(toMap(Deadline::disputeId, Function.identity(), (next, later) -> next));
  }

  /**
   * For the model: when the timer of a wait state fires next (a reminder, or a due time once
   * reminded). Where nothing runs in it, a time far in the future, never null.
   */
  @Transactional(readOnly = true)
  public Date next(long disputeId, String wait) {
    return date(rows.nextAlarm(disputeId, Wait.valueOf(wait), 0).orElse(NEVER));
  }

  /**
   * For the model: when a kind of deadline is over, the first if several run; far in the future if
   * none does.
   */
  @Transactional(readOnly = true)
  public Date due(long disputeId, String kind) {
    return date(rows.due(disputeId, DeadlineKind.valueOf(kind)).orElse(NEVER));
  }

  /**
   * For the model: whether a deadline of this kind is over, so that its default is to be executed.
   * It is not while who is bound was never told: {@link DeadlineChanges#holdUntold} comes first.
   */
  @Transactional(readOnly = true)
  public boolean overdue(long disputeId, String kind) {
    DeadlineKind asked = DeadlineKind.valueOf(kind);
    return overdueIn(disputeId, asked.inWait()).stream()
        .anyMatch(deadline -> deadline.kind() == asked);
  }

  /** The running deadlines of a wait state that are over now, and of which who is bound knew. */
  @Transactional(readOnly = true)
  public List<Deadline> overdueIn(long disputeId, Wait wait) {
    Instant now = now();
    return rows.runningIn(disputeId, wait).stream()
        .filter(deadline -> deadline.overdue(now))
        .filter(deadline -> !changes.neverTold(deadline))
        .toList();
  }

  /** Marks and returns the deadlines whose reminder is due; each is returned once. */
  public List<Deadline> takeReminders(long disputeId, Wait wait) {
    Instant now = now();
    List<Deadline> taken = new ArrayList<>();
    for (Deadline deadline : rows.runningIn(disputeId, wait)) {
      Instant remindAt = deadline.remindAt();
      if (remindAt != null
          && !deadline.isPaused()
          && deadline.remindedAt() == null
          && !now.isBefore(remindAt)
          && rows.markReminded(deadline.id(), now)) {
        taken.add(deadline);
      }
    }
    return taken;
  }

  /**
   * Published when a started or moved deadline became the next of its wait state, ahead of what ran
   * in it before, or was changed: the engine's timer must move where it stands later. While nothing
   * ran, no timer was armed, and nothing is published.
   */
  public record BroughtForward(long disputeId, Wait inWait, Instant next) {}

  private void tellIfEarlier(Deadline started) {
    Wait wait = started.kind().inWait();
    Instant alarm = DeadlineRows.alarm(started);
    rows.nextAlarm(started.disputeId(), wait, started.id())
        .filter(alarm::isBefore)
        .ifPresent(
            others -> events.publishEvent(new BroughtForward(started.disputeId(), wait, alarm)));
  }

  private Times times(long disputeId, DeadlineKind kind, Instant start) {
    return dueTimes.from(start, policies.ofDispute(disputeId).terms(kind));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Rounded up: a timer that fired before its deadline would find nothing to do and fire again. */
  private static Date date(Instant instant) {
    Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
    return Date.from(millis.equals(instant) ? millis : millis.plusMillis(1));
  }
}
