package dev.redress.policy;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.policy.DeadlineTerms.Length;
import dev.redress.policy.DueTimes.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of all disputes. The process model's timers ask {@link #next}: a deadline that
 * moves later need not touch the engine, since the timer fires at its old time, asks again, and is
 * armed again. One that moves earlier is published as {@link BroughtForward}.
 */
@Service("deadlines")
@Transactional
public class Deadlines {

  /** What a timer waits for when nothing runs: it never fires, and another message comes first. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final Duration SHORTEST_EXTENSION = Duration.ofHours(1);

  private final DeadlineRows rows;
  private final Policies policies;
  private final DueTimes dueTimes;
  private final NoticeGiven notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deadlines(
      DeadlineRows rows,
      Policies policies,
      MarketplaceCalendar calendar,
      NoticeGiven notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.policies = policies;
    this.dueTimes = new DueTimes(calendar);
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /** Starts a deadline now, with the terms of the policy version that the dispute is under. */
  public Deadline start(long disputeId, DeadlineKind kind, Binds binds) {
    return start(disputeId, kind, 0, binds);
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
    Times times = times(disputeId, kind, from.truncatedTo(ChronoUnit.MICROS));
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

  /**
   * How many hours more somebody may give a dispute's running deadlines now, by the deadline's id:
   * who is bound, once, as much as the policy leaves to it; a case worker, as much at a time as the
   * policy leaves to the house. Those that would be refused are left out.
   */
  @Transactional(readOnly = true)
  public Map<Long, Long> hoursToGive(long disputeId, List<Deadline> running, Actor by) {
    Policy policy = policies.ofDispute(disputeId);
    Map<Long, Long> hours = new HashMap<>();
    for (Deadline deadline : running) {
      try {
        hours.put(deadline.id(), longestExtension(policy, deadline, by).toHours());
      } catch (Refusal refused) {
        // not this one
      }
    }
    return hours;
  }

  /**
   * Gives a running deadline more time: its end moves, and again not into the night. The caller
   * holds the dispute, so that two changes follow each other.
   *
   * @param by who is bound, once, or a case worker
   * @param longer from an hour up to what the policy leaves to who asks
   * @throws UnknownDeadline where none of that number runs in the dispute
   * @throws DeadlineOfAnother where it binds somebody else
   * @throws NoMoreTime where the policy leaves none to who asks
   * @throws ExtendedAlready the second time
   * @throws ExtensionOutOfBounds where it is more than the policy leaves, or less than an hour
   * @throws DeadlineIsPaused while it stands still
   * @throws DeadlineIsOver after its end
   */
  public Deadline extend(long disputeId, long id, Duration longer, String reason, Actor by) {
    Deadline running = require(disputeId, id);
    Policy policy = policies.ofDispute(disputeId);
    Duration longest = longestExtension(policy, running, by);
    if (longer.compareTo(SHORTEST_EXTENSION) < 0 || longer.compareTo(longest) > 0) {
      throw new ExtensionOutOfBounds(longest);
    }
    boolean byParty = running.extendedByParty() || !by.isStaff();
    Deadline moved = moved(policy, running, longer, byParty);
    write(running, moved, DeadlineChange.Kind.EXTENDED, null, reason, by);
    return moved;
  }

  /**
   * Stops a deadline's time; its default is not executed before it is resumed. The caller holds the
   * dispute.
   *
   * @throws UnknownDeadline where none of that number runs in the dispute
   * @throws DeadlineBindsTheHouse for targets of staff
   * @throws DeadlineIsPaused where it stands still already
   * @throws DeadlineIsOver after its end
   */
  public Deadline pause(long disputeId, long id, PauseReason pauseReason, String reason, Actor by) {
    Deadline running = require(disputeId, id);
    if (running.binds().bindTheHouse()) {
      throw new DeadlineBindsTheHouse();
    }
    requireTimeRuns(running);
    Deadline paused = running.pausedSince(now());
    write(running, paused, DeadlineChange.Kind.PAUSED, pauseReason, reason, by);
    return paused;
  }

  /**
   * Lets a deadline's time run again: as much is left of it as when it stood still, and it does not
   * end in the night. The caller holds the dispute.
   *
   * @throws UnknownDeadline where none of that number runs in the dispute
   * @throws DeadlineIsNotPaused where it does not stand still
   */
  public Deadline resume(long disputeId, long id, String reason, Actor by) {
    Deadline paused = require(disputeId, id);
    Instant since = paused.pausedAt();
    if (since == null) {
      throw new DeadlineIsNotPaused();
    }
    Deadline moved =
        moved(
            policies.ofDispute(disputeId),
            paused,
            Duration.between(since, now()),
            paused.extendedByParty());
    write(paused, moved, DeadlineChange.Kind.RESUMED, null, reason, by);
    return moved;
  }

  /** Who gave a dispute's deadlines more time, stopped and resumed them, the oldest first. */
  @Transactional(readOnly = true)
  public List<DeadlineChange> changes(long disputeId) {
    return rows.changes(disputeId);
  }

  private Deadline require(long disputeId, long id) {
    return rows.running(disputeId, id).orElseThrow(() -> new UnknownDeadline(id));
  }

  private Duration longestExtension(Policy policy, Deadline running, Actor by) {
    DeadlineTerms terms = policy.terms(running.kind());
    if (!by.isStaff() && !running.binds().bind(by.role())) {
      throw new DeadlineOfAnother();
    }
    Duration longest = by.isStaff() ? terms.staffExtension() : terms.partyExtension();
    if (longest.isZero()) {
      throw new NoMoreTime(running.kind());
    }
    if (!by.isStaff() && running.extendedByParty()) {
      throw new ExtendedAlready();
    }
    requireTimeRuns(running);
    return longest;
  }

  private void requireTimeRuns(Deadline running) {
    if (running.isPaused()) {
      throw new DeadlineIsPaused();
    }
    if (running.overdue(now())) {
      throw new DeadlineIsOver(running.dueAt());
    }
  }

  /** Later by so much, its time running; who is bound is reminded again of a new end. */
  private Deadline moved(
      Policy policy, Deadline deadline, Duration later, boolean extendedByParty) {
    DeadlineTerms terms = policy.terms(deadline.kind());
    Instant due = dueTimes.later(deadline.dueAt(), later, terms);
    Instant remind = dueTimes.reminder(due, terms);
    boolean remindAgain = remind != null && remind.isAfter(now());
    return new Deadline(
        deadline.id(),
        deadline.disputeId(),
        deadline.kind(),
        deadline.subject(),
        deadline.binds(),
        deadline.startedAt(),
        remindAgain ? remind : deadline.remindAt(),
        due,
        remindAgain ? null : deadline.remindedAt(),
        null,
        extendedByParty,
        null);
  }

  private void write(
      Deadline before,
      Deadline after,
      DeadlineChange.Kind kind,
      @Nullable PauseReason pauseReason,
      String reason,
      Actor by) {
    rows.change(
        after,
        new DeadlineChange(
            after.id(),
            after.disputeId(),
            now(),
            by,
            kind,
            pauseReason,
            reason,
            before.dueAt(),
            after.dueAt()));
    // Its timer may stand later: at the old end while a reminder comes first, or nowhere at all.
    Wait wait = after.kind().inWait();
    rows.nextAlarm(after.disputeId(), wait, 0)
        .ifPresent(next -> events.publishEvent(new BroughtForward(after.disputeId(), wait, next)));
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
   * It is not while who is bound was never told: {@link #holdUntold} comes first.
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
        .filter(deadline -> !neverTold(deadline))
        .toList();
  }

  /**
   * Stops the deadlines of a wait state that are over without who is bound ever having been told;
   * each is returned once. None of their time has run: resumed, they have their full length.
   */
  public List<Deadline> holdUntold(long disputeId, Wait wait) {
    Instant now = now();
    return rows.runningIn(disputeId, wait).stream()
        .filter(deadline -> deadline.overdue(now))
        .filter(this::neverTold)
        .map(
            untold -> {
              Deadline held = untold.pausedSince(untold.startedAt());
              write(
                  untold,
                  held,
                  DeadlineChange.Kind.PAUSED,
                  PauseReason.NOTICE_FAILED,
                  "",
                  Actor.SYSTEM);
              return held;
            })
        .toList();
  }

  /** Who lets a deadline run again has seen to it that who is bound knows; the reason says how. */
  private boolean neverTold(Deadline deadline) {
    return notices.failed(deadline)
        && rows.changes(deadline.disputeId()).stream()
            .filter(change -> change.deadlineId() == deadline.id())
            .noneMatch(change -> change.kind() == DeadlineChange.Kind.RESUMED);
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
