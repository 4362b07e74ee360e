package dev.redress.disputes;

import dev.redress.guarantee.Json;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case files that the running transaction has taken: each is locked and read once, and written
 * once with its new timeline entries just before the commit, however many steps the command and the
 * process take in between.
 */
@Component
class Desk {

  private final DisputeRepository disputes;
  private final Timeline timeline;
  private final Clock clock;

  Desk(DisputeRepository disputes, Timeline timeline, Clock clock) {
    this.disputes = disputes;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** The case file, locked against everyone else until the transaction ends. */
  Dispute take(long id) {
    Taken taken = taken();
    Dispute dispute = taken.files.get(id);
    if (dispute == null) {
      dispute =
          disputes.findWithLockById(id).orElseThrow(() -> new UnknownDispute(Long.toString(id)));
      taken.files.put(id, dispute);
    }
    return dispute;
  }

  /** A new case file; it has its id from here on. */
  Dispute lay(Dispute opened) {
    Dispute saved = disputes.save(opened);
    taken().files.put(saved.id(), saved);
    return saved;
  }

  /** The case file as this transaction sees it, without locking it. */
  Optional<Dispute> look(long id) {
    Taken taken = (Taken) TransactionSynchronizationManager.getResource(this);
    Dispute onDesk = taken == null ? null : taken.files.get(id);
    return onDesk == null ? disputes.findById(id) : Optional.of(onDesk);
  }

  void append(DisputeEvent event) {
    Dispute dispute = take(event.disputeId());
    int position = dispute.chainLength + 1;
    TimelineRow unsealed =
        new TimelineRow(
            dispute.id(),
            position,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            event.actor().account(),
            event.actor().role(),
            event.name(),
            Json.write(event),
            "",
            dispute.chainHead);
    TimelineRow row = unsealed.sealed(dispute.number);
    dispute.chainLength = position;
    dispute.chainHead = row.hash();
    taken().entries.add(row);
  }

  /** The entries that this transaction has appended and not yet written. */
  List<TimelineRow> unwritten(long disputeId) {
    Taken taken = (Taken) TransactionSynchronizationManager.getResource(this);
    return taken == null
        ? List.of()
        : taken.entries.stream().filter(row -> row.disputeId() == disputeId).toList();
  }

  private Taken taken() {
    Taken taken = (@Nullable Taken) TransactionSynchronizationManager.getResource(this);
    if (taken == null) {
      taken = new Taken();
      TransactionSynchronizationManager.bindResource(this, taken);
      TransactionSynchronizationManager.registerSynchronization(taken);
    }
    return taken;
  }

  private final class Taken implements TransactionSynchronization {
    private final Map<Long, Dispute> files = new HashMap<>();
    private final List<TimelineRow> entries = new ArrayList<>();

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
      if (!entries.isEmpty()) {
        timeline.write(entries);
        entries.clear();
      }
      files.values().forEach(disputes::save);
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Desk.this);
    }
  }
}
