package dev.redress.api;

import dev.redress.disputes.TimelineEntry;
import dev.redress.orders.OrderLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Entity tags (RFC 9110, 8.8.3): another tag means that something has changed. */
final class Tags {

  private static final int CHARACTERS = 32;

  private Tags() {}

  /**
   * Whatever happens to a dispute stands in its timeline, whose last hash covers all of it. That
   * staff looked changes nothing.
   */
  static String of(List<TimelineEntry> timeline) {
    String head = "";
    for (TimelineEntry entry : timeline) {
      head = entry.isLook() ? head : entry.hash();
    }
    return quoted(head);
  }

  static String of(OrderLine line) {
    byte[] hash = BodyHash.sha256().digest(line.toString().getBytes(StandardCharsets.UTF_8));
    return quoted(HexFormat.of().formatHex(hash));
  }

  /**
   * @param wanted an {@code If-Match} header: {@code *} or a list of tags
   * @throws PreconditionFailed where the tag is none of them
   */
  static void requireMatch(String wanted, String tag) {
    if (!wanted.strip().equals("*")
        && Arrays.stream(wanted.split(",")).map(String::strip).noneMatch(tag::equals)) {
      throw new PreconditionFailed();
    }
  }

  private static String quoted(String hash) {
    return '"' + hash.substring(0, Math.min(CHARACTERS, hash.length())) + '"';
  }
}
