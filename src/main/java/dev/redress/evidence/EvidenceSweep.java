package dev.redress.evidence;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what an upload left behind that was never recorded: the file comes before its row, so
 * that a row always has its file. A day is far longer than any upload.
 */
@Component
class EvidenceSweep {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceSweep.class);
  private static final Duration AGE = Duration.ofDays(1);

  private final EvidenceStore store;
  private final EvidenceRows rows;
  private final TransactionTemplate transaction;

  EvidenceSweep(EvidenceStore store, EvidenceRows rows, PlatformTransactionManager transactions) {
    this.store = store;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Sweeps, and returns how many files went. */
  int run() {
    return run(AGE);
  }

  int run(Duration age) {
    int swept = store.sweep(age, this::deleteOrphan);
    if (swept > 0) {
      LOG.info("Swept {} files that belong to no evidence", swept);
    }
    return swept;
  }

  /** Somebody may just be submitting the same content again. */
  private boolean deleteOrphan(String sha256, Runnable deletion) {
    return !rows.knows(sha256)
        && Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  rows.holdName(sha256);
                  boolean orphan = !rows.knows(sha256);
                  if (orphan) {
                    deletion.run();
                  }
                  return orphan;
                }));
  }
}
