package dev.redress.disputes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What makes an altered timeline visible: each entry's SHA-256 covers its content's hash and the
 * hash before it. Fields are joined by a line feed, which none of them contains (facts are JSON).
 */
final class HashChain {

  static final String START = "0".repeat(64);

  private HashChain() {}

  /** The first position that does not follow from the one before, or is missing at the end. */
  static Optional<Integer> brokenAt(
      String number, int length, String head, List<TimelineRow> rows) {
    String previous = START;
    int position = 0;
    for (TimelineRow row : rows) {
      position++;
      if (row.position() != position
          || !row.previousHash().equals(previous)
          || !row.hash().equals(hash(previous, number, row))
          || !row.saysWhatItSaid()) {
        return Optional.of(position);
      }
      previous = row.hash();
    }
    boolean complete = position == length && previous.equals(head);
    return complete ? Optional.empty() : Optional.of(position + 1);
  }

  static String hash(String previous, String number, TimelineRow row) {
    return sha256(
        previous,
        number,
        Integer.toString(row.position()),
        row.at().toString(),
        row.role().name(),
        row.event(),
        row.contentHash());
  }

  static String sha256(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
