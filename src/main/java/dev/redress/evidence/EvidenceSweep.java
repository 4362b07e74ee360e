package dev.redress.evidence;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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

  EvidenceSweep(EvidenceStore store, EvidenceRows rows) {
    this.store = store;
    this.rows = rows;
  }

  /** Sweeps, and returns how many files went. */
  int run() {
    int swept = store.sweep(AGE, rows::knows);
    if (swept > 0) {
      LOG.info("Swept {} files that belong to no evidence", swept);
    }
    return swept;
  }
}
