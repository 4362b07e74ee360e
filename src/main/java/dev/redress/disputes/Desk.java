package dev.redress.disputes;

import dev.redress.guarantee.ReadOnce;
import dev.redress.policy.PolicyOfDispute;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case files that the running transaction has taken: each is locked and read once, and written
 * once with its new timeline entries just before the commit, however many steps the command and the
 * process take in between.
 */
@Component
class Desk implements PolicyOfDispute {

  private final DisputeRepository disputes;
  private final UnitOfWork<Dispute> files;
  private final ReadOnce<Long, Optional<Dispute>> looked;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Desk(
      DisputeRepository disputes,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.disputes = disputes;
    this.files = new UnitOfWork<>(disputes::lock, this::write);
    this.looked = new ReadOnce<>(disputes::findById);
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** The case file, locked against everyone else until the transaction ends. */
  Dispute take(long id) {
    return files.find(id).orElseThrow(() -> new UnknownDispute(Long.toString(id)));
  }

  /** As {@link #take}, to be changed and then written. */
  Dispute change(long id) {
    Dispute dispute = take(id);
    files.change(id, dispute);
    return dispute;
  }

  /** A new case file; it has its id from here on. */
  Dispute lay(Dispute opened) {
    Dispute saved = disputes.save(opened);
    files.keep(saved.id(), saved);
    return saved;
  }

  /** The case file as this transaction sees it, without locking it. */
  Optional<Dispute> look(long id) {
    return files.touched(id).or(() -> looked.of(id));
  }

  /**
   * @throws UnknownDispute where there is none
   */
  @Override
  public String versionOf(long disputeId) {
    return look(disputeId)
        .orElseThrow(() -> new UnknownDispute(Long.toString(disputeId)))
        .policyVersion;
  }

  /** Appends to the timeline and tells the other modules. */
  void record(DisputeEvent event) {
    record(event, Seal.NONE);
  }

  /** As {@link #record(DisputeEvent)}, vouching for what came with it and is kept elsewhere. */
  void record(DisputeEvent event, Seal seal) {
    append(event, seal);
    events.publishEvent(event);
  }

  private void append(DisputeEvent event, Seal seal) {
    Dispute dispute = change(event.disputeId());
    int position = dispute.chainLength + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    TimelineRow row = TimelineRow.of(event, seal, dispute.number, position, now, dispute.chainHead);
    dispute.chainLength = position;
    dispute.chainHead = row.hash();
    appended().rows.add(row);
  }

  /** The entries that this transaction has appended and not yet written. */
  List<TimelineRow> unwritten(long disputeId) {
    Appended appended = (@Nullable Appended) TransactionSynchronizationManager.getResource(this);
    return appended == null
        ? List.of()
        : appended.rows.stream().filter(row -> row.disputeId() == disputeId).toList();
  }

  /** Whether this transaction has appended the same event of the same actor. */
  boolean tells(DisputeEvent event) {
    return unwritten(event.disputeId()).stream()
        .map(TimelineRow::view)
        .anyMatch(row -> row.event().equals(event.name()) && row.by().equals(event.actor()));
  }

  /** What can change of a case file; the rest is as it was opened. */
  private void write(Dispute dispute) {
    int written =
        disputes.write(
            dispute.id(),
            Objects.requireNonNull(dispute.version),
            dispute.problemType,
            dispute.stage,
            dispute.outcome,
            dispute.closedAt,
            dispute.openLine,
            dispute.peerGroup,
            dispute.precedentFor,
            dispute.erasedAt,
            dispute.chainLength,
            dispute.chainHead);
    if (written != 1) {
      throw new OptimisticLockingFailureException(dispute.number + " was changed meanwhile");
    }
    dispute.version++;
  }

  private Appended appended() {
    Appended appended = (@Nullable Appended) TransactionSynchronizationManager.getResource(this);
    if (appended == null) {
      appended = new Appended();
      TransactionSynchronizationManager.bindResource(this, appended);
      TransactionSynchronizationManager.registerSynchronization(appended);
    }
    return appended;
  }

  private final class Appended implements TransactionSynchronization {
    private final List<TimelineRow> rows = new ArrayList<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Desk.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Desk.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      timeline.write(rows);
      rows.clear();
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Desk.this);
    }
  }
}
