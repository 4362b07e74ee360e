package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a dispute's timeline with all that its hashes cover, so that whoever has it can
 * recompute them: {@code hash} is the SHA-256 of {@code previousHash}, the dispute's number, {@code
 * position}, {@code at}, {@code role}, {@code event} and {@code contentHash}, joined by line feeds;
 * {@code contentHash} that of the content's salt, account, facts and seal.
 *
 * @param content null where it was erased, or is not for the reader
 */
public record ChainEntry(
    int position,
    Instant at,
    Actor.Role role,
    String event,
    @Nullable Content content,
    String contentHash,
    String previousHash,
    String hash) {

  /**
   * What the entry says of people.
   *
   * @param facts JSON, the very text that the hash covers
   * @param seal of what the entry vouches for outside the timeline, empty where that is nothing
   * @param salt 128 random bits, lower-case hexadecimal
   */
  public record Content(String account, String facts, String seal, String salt) {}
}
