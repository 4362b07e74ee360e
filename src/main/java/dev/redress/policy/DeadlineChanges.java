package dev.redress.policy;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.DeadlineChange.Kind;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.policy.Deadlines.BroughtForward;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moves running deadlines: more time, taken once by who is bound or given by staff, and time
 * that stands still. Every change is kept with who, when and why.
 */
@Service
@Transactional
public class DeadlineChanges {

  private static final Duration SHORTEST_EXTENSION = Duration.ofHours(1);

  private final DeadlineRows rows;
  private final Policies policies;
  private final DueTimes dueTimes;
  private final NoticeGiven notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeadlineChanges(
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
    write(running, moved, Kind.EXTENDED, null, reason, by);
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
    return stopped(running, now(), pauseReason, reason, by);
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
    write(paused, moved, Kind.RESUMED, null, reason, by);
    return moved;
  }

  /** Who gave a dispute's deadlines more time, stopped and resumed them, the oldest first. */
  @Transactional(readOnly = true)
  public List<DeadlineChange> changes(long disputeId) {
    return rows.changes(disputeId);
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
            untold ->
                stopped(untold, untold.startedAt(), PauseReason.NOTICE_FAILED, "", Actor.SYSTEM))
        .toList();
  }

  /** Who lets a deadline run again has seen to it that who is bound knows; the reason says how. */
  boolean neverTold(Deadline deadline) {
    return notices.failed(deadline)
        && of(deadline).noneMatch(change -> change.kind() == Kind.RESUMED);
  }

  /**
   * Stops a deadline that nobody could keep: its time has stood still since then, or since it last
   * began to run. The caller holds the dispute.
   *
   * @return empty for one that stands still already, has not begun to run or was over before
   */
  public Optional<Deadline> hold(
      long disputeId, long id, Instant since, PauseReason pauseReason, String reason, Actor by) {
    Deadline running = require(disputeId, id);
    Instant from =
        Stream.concat(
                Stream.of(since, running.startedAt()),
                of(running).filter(change -> change.kind() == Kind.RESUMED).map(DeadlineChange::at))
            .max(Comparator.naturalOrder())
            .orElse(since);
    boolean ran = !running.isPaused() && !running.startedAt().isAfter(now());
    return ran && from.isBefore(running.dueAt())
        ? Optional.of(stopped(running, from, pauseReason, reason, by))
        : Optional.empty();
  }

  /** The last thing that was done to a deadline; empty where nothing was. */
  @Transactional(readOnly = true)
  public Optional<DeadlineChange> last(Deadline deadline) {
    return of(deadline).reduce((earlier, later) -> later);
  }

  private Stream<DeadlineChange> of(Deadline deadline) {
    return rows.changes(deadline.disputeId()).stream()
        .filter(change -> change.deadlineId() == deadline.id());
  }

  private Deadline stopped(
      Deadline running, Instant since, PauseReason pauseReason, String reason, Actor by) {
    Deadline stopped = running.pausedSince(since);
    write(running, stopped, Kind.PAUSED, pauseReason, reason, by);
    return stopped;
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
      Kind kind,
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
