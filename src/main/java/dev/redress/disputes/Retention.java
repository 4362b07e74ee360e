package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what case files say of people once the time to keep it is over. The timeline's chain still
 * verifies, since it covers the contents' salted hashes only; ledger and figures stay.
 */
@Service
public class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int MOST_A_SWEEP = 1000;

  private final RetentionSettings settings;
  private final Marketplace marketplace;
  private final Desk desk;
  private final DisputeRepository repository;
  private final DecisionRows decisions;
  private final List<PersonalData> keepers;
  private final DisputeProcess process;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retention(
      RetentionSettings settings,
      Marketplace marketplace,
      Desk desk,
      DisputeRepository repository,
      DecisionRows decisions,
      List<PersonalData> keepers,
      DisputeProcess process,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.settings = settings;
    this.marketplace = marketplace;
    this.desk = desk;
    this.repository = repository;
    this.decisions = decisions;
    this.keepers = keepers;
    this.process = process;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Erases those that are due, each in a transaction of its own; answers how many. */
  public int sweep() {
    Instant closedBefore =
        clock.instant().atZone(marketplace.zone()).minus(settings.afterClosing()).toInstant();
    List<Long> due = repository.toErase(closedBefore, MOST_A_SWEEP);
    due.forEach(id -> transaction.executeWithoutResult(status -> erase(id)));
    if (!due.isEmpty()) {
      LOG.info(
          "Erased the personal data of {} disputes closed before {}", due.size(), closedBefore);
    }
    return due.size();
  }

  private void erase(long id) {
    Dispute dispute = desk.change(id);
    if (dispute.isErased()) {
      return;
    }
    keepers.forEach(keeper -> keeper.erase(id));
    dispute.erase(clock.instant().truncatedTo(ChronoUnit.MICROS));
    desk.record(new PersonalDataErased(id, Actor.SYSTEM), dispute.remains(decisions.read(id)));
    process.erased(dispute.number);
  }
}
