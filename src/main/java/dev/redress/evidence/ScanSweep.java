package dev.redress.evidence;

import dev.redress.evidence.VirusScanner.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the virus scanner again about what it did not answer to when it came. */
@Component
class ScanSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ScanSweep.class);
  private static final int AT_ONCE = 100;

  private final EvidenceRows rows;
  private final EvidenceStore store;
  private final VirusScanner scanner;

  ScanSweep(EvidenceRows rows, EvidenceStore store, VirusScanner scanner) {
    this.rows = rows;
    this.store = store;
    this.scanner = scanner;
  }

  /** Scans until the scanner does not answer again, and returns how many items it answered to. */
  int run() {
    int scanned = 0;
    for (EvidenceItem item : rows.unscanned(AT_ONCE)) {
      Answer answer = scanner.scan(store.content(item.sha256()), item.size());
      if (answer.scan() == Scan.PENDING) {
        return scanned;
      }
      if (rows.scanned(item.id(), answer.scan())) {
        scanned++;
      }
      if (answer.scan() == Scan.INFECTED) {
        LOG.warn("Evidence {} is infected: {}", item.id(), answer.signature());
      }
    }
    return scanned;
  }
}
