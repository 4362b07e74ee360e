package dev.redress.notification;

import dev.redress.notification.NoticeProof.Said;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one recipient: everything of a dispute that a single transaction did and that
 * concerns them.
 *
 * @param id 0 until stored
 * @param address null where there is none that mail could reach
 */
record Notice(
    long id,
    long disputeId,
    String disputeNumber,
    String orderNumber,
    String recipient,
    Part part,
    @Nullable String address,
    Locale language,
    List<Said> said,
    Instant createdAt) {

  Notice {
    said = List.copyOf(said);
  }
}
