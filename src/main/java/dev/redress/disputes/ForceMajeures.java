package dev.redress.disputes;

import dev.redress.disputes.ForceMajeureRows.Counts;
import dev.redress.disputes.ForceMajeureRows.Hold;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Texts;
import dev.redress.orders.Destination;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import dev.redress.policy.Deadline;
import dev.redress.policy.DeadlineChange;
import dev.redress.policy.DeadlineChanges;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Deadlines;
import dev.redress.policy.PauseReason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What keeps people from acting in a region for a while. While it lasts, the deadlines that it
 * concerns stand still: those that ran when it began and those that start meanwhile. What it
 * stopped it lets run again when it is over; what a person resumed or stopped in between, it leaves
 * as that person did. {@link ForceMajeureSweep} carries it out in the background.
 */
@Service
@Transactional
public class ForceMajeures {

  private static final int PAGE = 500;
  private static final int MOST_NUMBERS = 50;

  private final ForceMajeureRows rows;
  private final DisputeRepository disputes;
  private final Desk desk;
  private final Orders orders;
  private final Deadlines deadlines;
  private final DeadlineChanges deadlineChanges;
  private final Clock clock;

  ForceMajeures(
      ForceMajeureRows rows,
      DisputeRepository disputes,
      Desk desk,
      Orders orders,
      Deadlines deadlines,
      DeadlineChanges deadlineChanges,
      Clock clock) {
    this.rows = rows;
    this.disputes = disputes;
    this.desk = desk;
    this.orders = orders;
    this.deadlines = deadlines;
    this.deadlineChanges = deadlineChanges;
    this.clock = clock;
  }

  /**
   * Declares it; it is carried out in the background.
   *
   * @throws NoSuchCountry where the country's code is none
   * @throws NobodyConcerned where neither side is meant
   * @throws PeriodEndsBeforeItBegins where it would last no time
   * @throws PeriodIsOver where it would have ended already
   */
  public ForceMajeure declare(DeclareForceMajeure command, Actor manager) {
    return get(rows.insert(checked(command), manager.account(), now()));
  }

  /**
   * Which of the deadlines that run now would stand still, were it declared.
   *
   * @see #declare for what is refused
   */
  @Transactional(readOnly = true)
  public ForceMajeureReach preview(DeclareForceMajeure command) {
    DeclareForceMajeure checked = checked(command);
    return reach(
        new ForceMajeure(
            0,
            checked.where(),
            checked.concerns(),
            checked.begins(),
            checked.ends(),
            checked.reason(),
            "",
            now(),
            null,
            null));
  }

  /**
   * Ends it before its time, also before it began.
   *
   * @throws UnknownForceMajeure where there is none of that number
   * @throws ForceMajeureIsOver where it has ended
   */
  public void end(long id, Actor manager) {
    if (get(id).state(now()) == ForceMajeureState.OVER || !rows.end(id, manager.account(), now())) {
      throw new ForceMajeureIsOver(id);
    }
  }

  /** All that were ever declared, the latest first. */
  @Transactional(readOnly = true)
  public List<ForceMajeure> all() {
    return rows.all();
  }

  /**
   * One of them.
   *
   * @throws UnknownForceMajeure where there is none of that number
   */
  @Transactional(readOnly = true)
  public ForceMajeure get(long id) {
    return rows.find(id).orElseThrow(() -> new UnknownForceMajeure(id));
  }

  /** How far it is carried out. */
  @Transactional(readOnly = true)
  public ForceMajeureProgress progress(ForceMajeure cause) {
    Counts counts = rows.counts(cause);
    int toStop = cause.state(now()) == ForceMajeureState.IN_FORCE ? reach(cause).total() : 0;
    return new ForceMajeureProgress(counts.stopped(), toStop, counts.released());
  }

  /** For the time machine: when one of them begins or ends next. */
  @Transactional(readOnly = true)
  Optional<Instant> nextChange() {
    Instant now = now();
    return rows.all().stream()
        .filter(cause -> cause.endedAt() == null)
        .flatMap(cause -> Stream.of(cause.begins(), cause.ends()))
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }

  /** For the sweep: what is to be carried out now. */
  @Transactional(readOnly = true)
  List<ForceMajeure> inForce() {
    return rows.inForce(now());
  }

  /** For the sweep: what is over and still holds deadlines. */
  @Transactional(readOnly = true)
  List<ForceMajeure> toRelease() {
    return rows.toRelease(now());
  }

  /** For the sweep: the disputes in which it has something to stop. */
  @Transactional(readOnly = true)
  List<Long> disputesToStop(ForceMajeure cause) {
    List<Long> found = new ArrayList<>();
    eachDispute(cause, (dispute, running) -> found.add(dispute.id()));
    return found;
  }

  /** For the sweep: the next disputes in which it still holds something. */
  @Transactional(readOnly = true)
  List<Long> disputesToRelease(ForceMajeure cause, long after) {
    return rows.heldDisputes(cause, after, PAGE);
  }

  /**
   * Stops what is to stand still in one dispute; also asked for just before a deadline's default
   * would be executed.
   */
  void stop(long disputeId) {
    List<ForceMajeure> inForce = inForce();
    if (inForce.isEmpty()) {
      return;
    }
    Dispute dispute = desk.change(disputeId);
    if (dispute.closedAt == null) {
      inForce.stream().filter(goesTo(destination(dispute))).forEach(cause -> stop(cause, dispute));
    }
  }

  private void stop(ForceMajeure cause, Dispute dispute) {
    long id = dispute.id();
    for (Deadline running : toStop(cause, deadlines.running(id), List.of(id))) {
      deadlineChanges
          .hold(
              id,
              running.id(),
              cause.begins(),
              PauseReason.FORCE_MAJEURE,
              cause.reason(),
              cause.declarer())
          .flatMap(deadlineChanges::last)
          .ifPresent(
              change -> {
                rows.hold(cause, running.id(), id, change.at());
                desk.record(
                    new DeadlinePaused(
                        id,
                        cause.declarer(),
                        running.kind(),
                        running.binds(),
                        running.subject(),
                        PauseReason.FORCE_MAJEURE,
                        cause.reason()));
              });
    }
  }

  /** Lets run again in one dispute what only this still holds. */
  void release(ForceMajeure cause, long disputeId) {
    Dispute dispute = desk.change(disputeId);
    List<Deadline> running = deadlines.running(disputeId);
    for (Hold hold : rows.holds(cause, disputeId)) {
      rows.release(cause, hold.deadlineId(), now());
      running.stream()
          .filter(deadline -> deadline.id() == hold.deadlineId())
          .filter(deadline -> isHeld(deadline, hold))
          .findFirst()
          .ifPresent(deadline -> release(cause, dispute, deadline, hold));
    }
  }

  private void release(ForceMajeure cause, Dispute dispute, Deadline held, Hold hold) {
    Optional<ForceMajeure> next =
        inForce().stream()
            .filter(other -> other.concerns(held))
            .filter(goesTo(destination(dispute)))
            .filter(other -> !rows.stopped(other, List.of(dispute.id())).contains(held.id()))
            .findFirst();
    if (next.isPresent()) {
      rows.hold(next.get(), held.id(), dispute.id(), hold.heldAt());
      return;
    }
    Deadline moved = deadlineChanges.resume(dispute.id(), held.id(), cause.reason(), Actor.SYSTEM);
    desk.record(
        new DeadlineResumed(
            dispute.id(),
            Actor.SYSTEM,
            moved.kind(),
            moved.binds(),
            moved.subject(),
            moved.dueAt(),
            cause.reason()));
  }

  /** Whether nobody has touched it since. */
  private boolean isHeld(Deadline deadline, Hold hold) {
    return deadline.isPaused()
        && deadlineChanges
            .last(deadline)
            .map(DeadlineChange::at)
            .equals(Optional.of(hold.heldAt()));
  }

  private ForceMajeureReach reach(ForceMajeure cause) {
    Map<DeadlineKind, Integer> kinds = new EnumMap<>(DeadlineKind.class);
    Set<Long> concerned = new HashSet<>();
    List<DisputeNumber> numbers = new ArrayList<>();
    eachDispute(
        cause,
        (dispute, running) -> {
          running.forEach(deadline -> kinds.merge(deadline.kind(), 1, Integer::sum));
          concerned.add(dispute.id());
          if (numbers.size() < MOST_NUMBERS) {
            numbers.add(dispute.view().number());
          }
        });
    return new ForceMajeureReach(concerned.size(), kinds, numbers);
  }

  /** The open disputes of its region with the deadlines that it is still to stop, if any. */
  private void eachDispute(ForceMajeure cause, BiConsumer<Dispute, List<Deadline>> seen) {
    List<Dispute> page = disputes.openAfter(0, PAGE);
    while (!page.isEmpty()) {
      Map<OrderLineId, Destination> destinations = destinations(page);
      List<Dispute> there =
          page.stream()
              .filter(dispute -> goesTo(destinations.get(dispute.view().line())).test(cause))
              .toList();
      List<Long> ids = there.stream().map(Dispute::id).toList();
      Map<Long, List<Deadline>> toStop =
          toStop(cause, deadlines.running(ids), ids).stream()
              .collect(Collectors.groupingBy(Deadline::disputeId));
      there.stream()
          .filter(dispute -> toStop.containsKey(dispute.id()))
          .forEach(dispute -> seen.accept(dispute, toStop.getOrDefault(dispute.id(), List.of())));
      page = disputes.openAfter(page.get(page.size() - 1).id(), PAGE);
    }
  }

  /** Those of them that run, concern it, and were not stopped by it before. */
  private List<Deadline> toStop(ForceMajeure cause, List<Deadline> running, List<Long> disputeIds) {
    List<Deadline> concerned =
        running.stream()
            .filter(cause::concerns)
            .filter(deadline -> !deadline.isPaused() && !deadline.startedAt().isAfter(now()))
            .filter(deadline -> cause.begins().isBefore(deadline.dueAt()))
            .toList();
    if (concerned.isEmpty()) {
      return concerned;
    }
    Set<Long> stopped = rows.stopped(cause, disputeIds);
    return concerned.stream().filter(deadline -> !stopped.contains(deadline.id())).toList();
  }

  private static Predicate<ForceMajeure> goesTo(@Nullable Destination destination) {
    return cause -> destination != null && destination.isIn(cause.where());
  }

  private @Nullable Destination destination(Dispute dispute) {
    return orders.line(dispute.view().line()).destination();
  }

  private Map<OrderLineId, Destination> destinations(List<Dispute> of) {
    return orders.destinations(of.stream().map(dispute -> dispute.view().line()).toList());
  }

  private DeclareForceMajeure checked(DeclareForceMajeure command) {
    Destination where =
        new Destination(
            command.where().country().strip(), Texts.optional("region", command.where().region()));
    if (!where.isOnEarth()) {
      throw new NoSuchCountry(where.country());
    }
    if (command.concerns().isEmpty()) {
      throw new NobodyConcerned();
    }
    if (!command.ends().isAfter(command.begins())) {
      throw new PeriodEndsBeforeItBegins();
    }
    if (!command.ends().isAfter(now())) {
      throw new PeriodIsOver(command.ends());
    }
    return new DeclareForceMajeure(
        where,
        command.concerns(),
        micros(command.begins()),
        micros(command.ends()),
        Texts.required("reason", command.reason()));
  }

  private static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private Instant now() {
    return micros(clock.instant());
  }
}
