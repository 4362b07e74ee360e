package dev.redress.evidence;

import dev.redress.evidence.VirusScanner.Answer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
  private final Clock clock;

  ScanSweep(EvidenceRows rows, EvidenceStore store, VirusScanner scanner, Clock clock) {
    this.rows = rows;
    this.store = store;
    this.scanner = scanner;
    this.clock = clock;
  }

  /**
   * Scans what has waited longest, unless the scanner is away. What it has no answer to waits on,
   * behind the rest. Returns how many items it answered to.
   */
  int run() {
    int scanned = 0;
    for (EvidenceItem item : rows.unscanned(AT_ONCE)) {
      Answer answer = scanner.scan(store.content(item.sha256()), item.size());
      if (answer.scan() == Scan.PENDING) {
        if (!scanner.isThere()) {
          return scanned;
        }
        LOG.warn("Evidence {} could not be scanned; it is tried again", item.id());
        rows.notScanned(item.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
      } else if (rows.scanned(item.id(), answer.scan())) {
        scanned++;
      }
      if (answer.scan() == Scan.INFECTED) {
        LOG.warn("Evidence {} is infected: {}", item.id(), answer.signature());
      }
    }
    return scanned;
  }
}
