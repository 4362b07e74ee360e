package dev.redress.figures;

import dev.redress.disputes.DisputeEvent;
import dev.redress.notification.NoticeNotDelivered;
import dev.redress.reviews.BlindReviewConcluded;
import dev.redress.settlement.RefundAsked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes, in the transaction in which something happens, that a dispute's facts have to be derived
 * again: one narrow row a transaction, appended, so that no command waits for a figure.
 */
@Component
class FigureTouches {

  /** Whoever only reads changes nothing that counts. */
  private static final Set<String> LOOKS = Set.of("CaseFileViewed", "CaseFileExported");

  private final FigureRows rows;
  private final Clock clock;

  FigureTouches(FigureRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @EventListener
  void on(DisputeEvent event) {
    if (!LOOKS.contains(event.name())) {
      touch(event.disputeId());
    }
  }

  @EventListener
  void on(RefundAsked asked) {
    touch(asked.disputeId());
  }

  @EventListener
  void on(NoticeNotDelivered notice) {
    touch(notice.disputeId());
  }

  @EventListener
  void on(BlindReviewConcluded review) {
    touch(review.disputeId());
  }

  private void touch(long disputeId) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || touched().disputes.add(disputeId)) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      rows.touch(disputeId, now);
    }
  }

  private static Touched touched() {
    for (TransactionSynchronization known :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof Touched touched) {
        return touched;
      }
    }
    Touched touched = new Touched();
    TransactionSynchronizationManager.registerSynchronization(touched);
    return touched;
  }

  /** What this transaction has noted already. */
  private static final class Touched implements TransactionSynchronization {
    private final Set<Long> disputes = new HashSet<>();
  }
}
