package dev.redress.evidence;

import dev.redress.evidence.InsightRows.Picture;
import dev.redress.evidence.InsightRows.Unread;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what was submitted, after it was submitted and the virus scanner has answered, if there is
 * one: nobody waits for it, and no file can keep another out. What is infected is never read. What
 * waits is a row written with the item, and it goes when all is done; a killed node's work is done
 * anew by the next run, on any node.
 */
@Component
class InsightSweep {

  private static final Logger LOG = LoggerFactory.getLogger(InsightSweep.class);
  private static final int MOST_A_RUN = 200;

  /** A picture that everybody sends need not be told of more often. */
  static final int MOST_ALIKE = 20;

  /** The tries that a file gets which takes the whole node down, or that storage does not give. */
  private static final int MOST_TRIES = 3;

  private final EvidenceRows items;
  private final InsightRows rows;
  private final ContentReader reader;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InsightSweep(
      EvidenceRows items,
      InsightRows rows,
      ContentReader reader,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.items = items;
    this.rows = rows;
    this.reader = reader;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** In the transaction that the item comes with. */
  @EventListener
  void on(EvidenceSubmitted event) {
    rows.queue(event.disputeId(), event.evidenceId());
  }

  void run() {
    rows.queueReadBefore(ContentReader.VERSION, MOST_A_RUN);
    for (Unread file : rows.unread(MOST_A_RUN)) {
      attempt(file);
    }
  }

  /** One file must not keep the others; it comes again with the next run. */
  private void attempt(Unread file) {
    try {
      rows.countTry(file.evidenceId());
      Optional<EvidenceItem> item = items.find(file.disputeId(), file.evidenceId());
      if (item.isEmpty()) {
        rows.unqueue(file.evidenceId());
      } else if (item.get().scan() == Scan.INFECTED) {
        keep(file, Reading.UNREADABLE, Optional.empty());
      } else if (file.tries() >= MOST_TRIES) {
        LOG.warn("Evidence {} is given up: nobody can read it", file.evidenceId());
        keep(file, Reading.UNREADABLE, Optional.empty());
      } else {
        keep(file, reader.read(item.get()), reader.look(item.get()));
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("Evidence {} was not read", file.evidenceId(), e);
    }
  }

  /**
   * The picture is there for others before it looks for them: of two that are read at once, the
   * later finds the earlier.
   */
  private void keep(Unread file, Reading reading, Optional<Fingerprint> fingerprint) {
    Optional<Picture> picture =
        fingerprint.map(made -> new Picture(file.evidenceId(), file.disputeId(), made));
    transaction.executeWithoutResult(
        status -> {
          if (rows.holds(file.evidenceId())) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            rows.keep(file, ContentReader.VERSION, reading, now);
            picture.ifPresentOrElse(rows::keep, () -> rows.forgetPicture(file.evidenceId()));
          }
        });
    List<Picture> alike = picture.map(this::alike).orElse(List.of());
    transaction.executeWithoutResult(
        status -> {
          if (rows.unqueue(file.evidenceId())) {
            alike.forEach(other -> rows.keepAlike(picture.orElseThrow(), other));
          }
        });
  }

  private List<Picture> alike(Picture picture) {
    Comparator<Picture> likest =
        Comparator.comparing(other -> picture.fingerprint().distance(other.fingerprint()));
    return rows.candidates(picture).stream()
        .filter(other -> other.evidenceId() != picture.evidenceId())
        .filter(other -> picture.fingerprint().distance(other.fingerprint()) <= Fingerprint.ALIKE)
        .sorted(likest.thenComparing(Picture::evidenceId, Comparator.reverseOrder()))
        .limit(MOST_ALIKE)
        .toList();
  }
}
