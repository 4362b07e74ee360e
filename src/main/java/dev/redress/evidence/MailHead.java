package dev.redress.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a mail (RFC 5322), as text: nothing of it is proven, and whoever saved the mail may
 * have changed it.
 *
 * @param sentAt by its sender's clock, null where it names no time
 * @param attachments their names, in order
 * @param hops the servers it says to have passed, the first one first; without addresses of
 *     machines, which tell where people live
 */
public record MailHead(
    String from,
    String to,
    String subject,
    @Nullable Instant sentAt,
    String messageId,
    List<String> attachments,
    List<Hop> hops) {

  /**
   * A server that took the mail.
   *
   * @param at by that server's clock, null where it cannot be read
   */
  public record Hop(String server, @Nullable Instant at) {}

  public MailHead {
    attachments = List.copyOf(attachments);
    hops = List.copyOf(hops);
  }
}
