package dev.redress.disputes;

import dev.redress.engine.MovedOn;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Stage;
import dev.redress.guarantee.Texts;
import dev.redress.orders.ChargebackReported;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.orders.UnknownOrderLine;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineChanges;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.policy.Deadlines;
import dev.redress.policy.PauseReason;
import dev.redress.policy.Policies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All case files. A command takes its file first (see {@link #lock}), so that two commands on one
 * dispute follow each other; it runs in one transaction that also holds the process's step.
 */
@Service
@Transactional
public class Disputes implements SealedContents {

  private static final List<Outcome> DECIDED =
      Stream.of(Outcome.values()).filter(Outcome::isDecision).toList();

  private final DisputeRepository repository;
  private final Desk desk;
  private final Timeline timeline;
  private final DecisionRows decisions;
  private final Orders orders;
  private final Policies policies;
  private final Deadlines deadlines;
  private final DeadlineChanges deadlineChanges;
  private final DisputeProcess process;
  private final ForceMajeures forceMajeures;
  private final Clock clock;

  Disputes(
      DisputeRepository repository,
      Desk desk,
      Timeline timeline,
      DecisionRows decisions,
      Orders orders,
      Policies policies,
      Deadlines deadlines,
      DeadlineChanges deadlineChanges,
      DisputeProcess process,
      ForceMajeures forceMajeures,
      Clock clock) {
    this.repository = repository;
    this.desk = desk;
    this.timeline = timeline;
    this.decisions = decisions;
    this.orders = orders;
    this.policies = policies;
    this.deadlines = deadlines;
    this.deadlineChanges = deadlineChanges;
    this.process = process;
    this.forceMajeures = forceMajeures;
    this.clock = clock;
  }

  /**
   * Opens a dispute and starts its process.
   *
   * @throws UnknownOrderLine also where the line is another's
   * @throws DisputeAlreadyOpen one open dispute per order line
   * @throws ChargebackIsOpen none while the bank decides
   */
  public DisputeView open(OpenDispute command, Actor buyer) {
    OrderLine line = orders.line(command.line());
    if (!line.buyer().equals(buyer.account())) {
      throw new UnknownOrderLine(command.line());
    }
    if (line.chargebackSince() != null) {
      throw new ChargebackIsOpen(line.chargebackSince());
    }
    Remedy wanted = command.wanted().within(line);
    Dispute opened =
        Dispute.opened(
            DisputeNumber.next(),
            line.id(),
            line.buyer(),
            line.seller(),
            command.problemType(),
            Texts.required("description", command.description()),
            wanted,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            policies.versionFor(line.orderedAt()),
            PeerGroup.of(command.problemType(), line));
    Dispute dispute;
    try {
      dispute = desk.lay(opened);
    } catch (DbActionExecutionException e) {
      if (e.getCause() instanceof DuplicateKeyException) {
        throw new DisputeAlreadyOpen(line.id());
      }
      throw e;
    }
    record(new DisputeOpened(dispute.id(), buyer, dispute.problemType, wanted), dispute.seal());
    process.opened(dispute.id(), dispute.number);
    return dispute.view();
  }

  /**
   * One case file's head.
   *
   * @throws UnknownDispute where there is none
   */
  @Transactional(readOnly = true)
  public DisputeView get(long id) {
    return desk.look(id)
        .map(Dispute::view)
        .orElseThrow(() -> new UnknownDispute(Long.toString(id)));
  }

  /** Those of them in which something was decided or agreed, in no order. */
  @Transactional(readOnly = true)
  public List<DisputeView> decidedAmong(Collection<Long> ids) {
    return repository.decidedAmong(ids).stream().map(Dispute::view).toList();
  }

  /** As {@link #get}, and nobody else changes this dispute until the transaction ends. */
  public DisputeView lock(long id) {
    return desk.take(id).view();
  }

  /**
   * Finds a dispute by what people call it.
   *
   * @throws UnknownDispute where there is none
   */
  @Transactional(readOnly = true)
  public DisputeView byNumber(String number) {
    return repository
        .findByNumber(DisputeNumber.parse(number).value())
        .map(Dispute::view)
        .orElseThrow(() -> new UnknownDispute(number));
  }

  /** The heads of several, in no order; those that are none are left out. */
  @Transactional(readOnly = true)
  public List<DisputeView> find(Collection<Long> ids) {
    List<DisputeView> found = new ArrayList<>();
    repository.findAllById(ids).forEach(dispute -> found.add(dispute.view()));
    return found;
  }

  /** Those of several whose two parties had a dispute before. */
  @Transactional(readOnly = true)
  public Set<Long> repeatedAmong(Collection<Long> ids) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(repository.repeatedAmong(ids));
  }

  /** Whether a dispute about this order line is open. */
  @Transactional(readOnly = true)
  public boolean isOpenFor(OrderLine line) {
    return repository.existsByOpenLine(line.id().toString());
  }

  /** Whether there is or was a dispute about this order line. */
  @Transactional(readOnly = true)
  public boolean knows(OrderLine line) {
    return repository.existsByOrderNumberAndLine(line.id().orderNumber(), line.id().line());
  }

  /** Whether an earlier dispute about this order line came to a decision. */
  @Transactional(readOnly = true)
  public boolean wasDecided(OrderLine line) {
    return repository.wasClosedAs(line.id().orderNumber(), line.id().line(), DECIDED);
  }

  /**
   * The caller's own disputes or, for staff, all of them; the newest first.
   *
   * @param before the last id of the page before, {@link Long#MAX_VALUE} for the first page
   */
  @Transactional(readOnly = true)
  public List<DisputeView> list(Actor caller, @Nullable Stage stage, long before, int limit) {
    Limit page = Limit.of(limit);
    List<Dispute> found =
        switch (caller.role()) {
          case BUYER ->
              stage == null
                  ? repository.findByBuyerAndIdLessThanOrderByIdDesc(caller.account(), before, page)
                  : repository.findByBuyerAndStageAndIdLessThanOrderByIdDesc(
                      caller.account(), stage, before, page);
          case SELLER ->
              stage == null
                  ? repository.findBySellerAndIdLessThanOrderByIdDesc(
                      caller.account(), before, page)
                  : repository.findBySellerAndStageAndIdLessThanOrderByIdDesc(
                      caller.account(), stage, before, page);
          case CASE_WORKER, SENIOR_REVIEWER, MANAGER, MARKETPLACE ->
              stage == null
                  ? repository.findByIdLessThanOrderByIdDesc(before, page)
                  : repository.findByStageAndIdLessThanOrderByIdDesc(stage, before, page);
          case SYSTEM -> List.of();
        };
    return found.stream().map(Dispute::view).toList();
  }

  /**
   * The open disputes in the order in which they were opened, page by page.
   *
   * @param after the last id of the page before, 0 for the first page
   */
  @Transactional(readOnly = true)
  public List<DisputeView> open(long after, int limit) {
    return repository.openAfter(after, limit).stream().map(Dispute::view).toList();
  }

  /**
   * All disputes, the newest first, page by page.
   *
   * @param before the last id of the page before, {@link Long#MAX_VALUE} for the first page
   */
  @Transactional(readOnly = true)
  public List<DisputeView> newest(long before, int limit) {
    return repository.findByIdLessThanOrderByIdDesc(before, Limit.of(limit)).stream()
        .map(Dispute::view)
        .toList();
  }

  /** When which of these events happened first in each of these disputes; also in erased ones. */
  @Transactional(readOnly = true)
  public Map<Long, Map<String, Instant>> firsts(Collection<Long> ids, Collection<String> events) {
    return ids.isEmpty() ? Map.of() : timeline.firsts(ids, events);
  }

  /** Appends to the timeline and tells the other modules, in the caller's transaction. */
  public void record(DisputeEvent event) {
    desk.record(event);
  }

  /**
   * As {@link #record(DisputeEvent)}, and the timeline vouches for what came with it and is kept
   * elsewhere.
   */
  public void record(DisputeEvent event, Seal seal) {
    desk.record(event, seal);
  }

  /** Which disputes are to be decided as this one. */
  String peerGroupOf(long id) {
    return desk.look(id)
        .map(dispute -> dispute.peerGroup)
        .orElseThrow(() -> new UnknownDispute(Long.toString(id)));
  }

  /** The whole timeline, in order. */
  @Transactional(readOnly = true)
  public List<TimelineEntry> timeline(long id) {
    return rows(id).map(TimelineRow::view).toList();
  }

  /**
   * The whole chain behind the timeline, in order, for a reader who takes it out of the house.
   *
   * @param shown what of the timeline that reader is shown; what is not among it, or not as it was
   *     recorded, is in the chain by its hash only
   */
  @Transactional(readOnly = true)
  public List<ChainEntry> chain(long id, List<TimelineEntry> shown) {
    Map<Integer, TimelineEntry> byPosition =
        shown.stream().collect(Collectors.toMap(TimelineEntry::position, Function.identity()));
    return rows(id).map(row -> row.link(byPosition.get(row.position()))).toList();
  }

  private Stream<TimelineRow> rows(long id) {
    return Stream.concat(timeline.read(id).stream(), desk.unwritten(id).stream());
  }

  /** Records a decision or an agreement; it is in force from now on. */
  public Decision decide(Decision decision) {
    desk.change(decision.disputeId()).decide(decision.outcome());
    DecisionRows.Recorded recorded = decisions.write(decision);
    record(
        new DecisionMade(
            decision.disputeId(),
            decision.by(),
            decision.outcome(),
            decision.remedy(),
            decision.payer(),
            decision.countsAsDefect()),
        recorded.seal());
    return recorded.decision();
  }

  /** All decisions, the earliest first. */
  @Transactional(readOnly = true)
  public List<Decision> decisions(long id) {
    return decisions.read(id).stream().map(DecisionRows.Recorded::decision).toList();
  }

  /** As {@link #decisions(long)}, of several; those of which nothing was decided are left out. */
  @Transactional(readOnly = true)
  public Map<Long, List<Decision>> decisions(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : decisions.read(ids).stream()
            .sorted(Comparator.comparingLong(Decision::id))
            .collect(Collectors.groupingBy(Decision::disputeId));
  }

  @Override
  @Transactional(readOnly = true)
  public List<SealedContent> sealedContents(long id) {
    Dispute dispute = desk.take(id);
    if (dispute.isErased()) {
      return List.of(
          new SealedContent(PersonalDataErased.class, dispute.remains(decisions.read(id))));
    }
    return Stream.concat(
            Stream.of(new SealedContent(DisputeOpened.class, dispute.seal())),
            decisions.read(id).stream()
                .map(recorded -> new SealedContent(DecisionMade.class, recorded.seal())))
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<Decision> decisionInForce(long id) {
    List<Decision> all = decisions(id);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * The buyer gives the complaint up.
   *
   * @throws NothingLeftToWithdraw where something was granted
   */
  public void withdraw(long id, Actor buyer, String reason) {
    Dispute dispute = desk.change(id);
    requireBuyer(dispute, buyer);
    String why = Texts.optional("reason", reason);
    dispute.withdraw();
    record(new DisputeWithdrawn(id, buyer, why));
    process.withdrawn(dispute.number);
  }

  /** The other side is told and gets its right of reply. */
  public void correctProblemType(long id, Actor by, ProblemType to, String reason) {
    Dispute dispute = desk.change(id);
    if (!by.isStaff()) {
      requireBuyer(dispute, by);
    }
    String why = Texts.required("reason", reason);
    if (deadlines.running(id).stream().anyMatch(one -> one.kind() == DeadlineKind.REPLY)) {
      throw new ReplyStillAwaited();
    }
    ProblemType was = dispute.correct(to);
    record(new ProblemTypeCorrected(id, by, was, to, why));
    process.problemTypeCorrected(dispute.number);
  }

  /**
   * The seller's reply to a corrected problem type.
   *
   * @throws NoReplyWanted where no correction waits for one
   */
  public void reply(long id, Actor seller, String text) {
    Dispute dispute = desk.change(id);
    dispute.requireOpen();
    if (seller.role() != Actor.Role.SELLER || !dispute.seller.equals(seller.account())) {
      throw new NotTheirs();
    }
    String reply = Texts.required("text", text);
    deadlines.end(id, DeadlineKind.REPLY);
    record(new ReplyGiven(id, seller, reply));
    try {
      process.replyGiven(dispute.number);
    } catch (MovedOn e) {
      throw new NoReplyWanted();
    }
  }

  /**
   * More time for a running deadline, asked for by who is bound or given by staff; both sides are
   * told.
   *
   * @see DeadlineChanges#extend for what is refused
   */
  public void extendDeadline(long id, long deadlineId, Duration longer, String reason, Actor by) {
    Dispute dispute = desk.change(id);
    dispute.requireOpen();
    if (!by.isStaff()) {
      dispute.view().partyOf(by);
    }
    String why = Texts.required("reason", reason);
    Deadline moved = deadlineChanges.extend(id, deadlineId, longer, why, by);
    record(
        new DeadlineExtended(
            id, by, moved.kind(), moved.binds(), moved.subject(), moved.dueAt(), why));
  }

  /**
   * Staff stops a deadline's time; both sides are told.
   *
   * @see DeadlineChanges#pause for what is refused
   */
  public void pauseDeadline(
      long id, long deadlineId, PauseReason pauseReason, String reason, Actor staff) {
    desk.change(id).requireOpen();
    requireStaff(staff);
    String why = Texts.required("reason", reason);
    Deadline paused = deadlineChanges.pause(id, deadlineId, pauseReason, why, staff);
    record(
        new DeadlinePaused(
            id, staff, paused.kind(), paused.binds(), paused.subject(), pauseReason, why));
  }

  /**
   * Staff lets a deadline's time run again; both sides are told.
   *
   * @see DeadlineChanges#resume for what is refused
   */
  public void resumeDeadline(long id, long deadlineId, String reason, Actor staff) {
    desk.change(id).requireOpen();
    requireStaff(staff);
    String why = Texts.required("reason", reason);
    Deadline moved = deadlineChanges.resume(id, deadlineId, why, staff);
    record(
        new DeadlineResumed(
            id, staff, moved.kind(), moved.binds(), moved.subject(), moved.dueAt(), why));
  }

  /** For the process: where the dispute stands now. */
  public void enter(long id, Stage stage) {
    Dispute dispute = desk.change(id);
    dispute.enter(stage, clock.instant());
    if (stage == Stage.CLOSED) {
      deadlines.endAll(id);
      record(new DisputeClosed(id, Actor.SYSTEM, dispute.outcome));
    }
  }

  /** For the process: it ends without a decision of anyone. */
  public void lapse(long id) {
    desk.change(id).endWithout(Outcome.LAPSED);
  }

  /** For the process: the seller may reply to the corrected problem type. */
  public void grantReply(long id) {
    Deadline deadline = deadlines.start(id, DeadlineKind.REPLY, Binds.SELLER);
    record(new ReplyGranted(id, Actor.SYSTEM, deadline.dueAt()));
  }

  /** For the process: the seller did not reply in time. */
  public void closeReply(long id) {
    deadlines.end(id, DeadlineKind.REPLY);
    record(new ReplyWaived(id, Actor.SYSTEM));
  }

  /**
   * For the process: reminds whoever is bound by what soon ends in a wait state, and stops what
   * would be over though nobody could act, or without whoever is bound ever having been told.
   */
  public void remind(long id, Wait wait) {
    forceMajeures.stop(id);
    for (Deadline held : deadlineChanges.holdUntold(id, wait)) {
      record(
          new DeadlinePaused(
              id,
              Actor.SYSTEM,
              held.kind(),
              held.binds(),
              held.subject(),
              PauseReason.NOTICE_FAILED,
              ""));
      record(new PartyNeverTold(id, Actor.SYSTEM, held.kind(), held.binds()));
    }
    for (Deadline due : deadlines.takeReminders(id, wait)) {
      record(new DeadlineApproaching(id, Actor.SYSTEM, due.kind(), due.binds(), due.dueAt()));
    }
  }

  /** The payment system reported a charge-back: an open dispute about the line ends. */
  @EventListener
  void on(ChargebackReported chargeback) {
    repository
        .findByOpenLine(chargeback.line().toString())
        .ifPresent(
            found -> {
              Dispute dispute = desk.change(found.id());
              dispute.requireOpen();
              dispute.endWithout(Outcome.CHARGEBACK);
              record(new DisputeChargedBack(dispute.id(), Actor.SYSTEM));
              process.chargedBack(dispute.number);
            });
  }

  private static void requireStaff(Actor actor) {
    if (!actor.isStaff()) {
      throw new NotTheirs();
    }
  }

  private static void requireBuyer(Dispute dispute, Actor actor) {
    if (actor.role() != Actor.Role.BUYER || !dispute.buyer.equals(actor.account())) {
      throw new NotTheirs();
    }
  }
}
