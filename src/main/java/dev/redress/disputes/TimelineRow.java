package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A timeline entry as stored.
 *
 * @param content null once it was erased; its hash stays
 */
record TimelineRow(
    long disputeId,
    int position,
    Instant at,
    Actor.Role role,
    String event,
    @Nullable TimelineContent content,
    String contentHash,
    String hash,
    String previousHash) {

  /** The entry that follows on {@code previousHash} in the timeline of that number. */
  static TimelineRow of(
      DisputeEvent event, Seal seal, String number, int position, Instant at, String previousHash) {
    TimelineContent content = TimelineContent.of(event, seal);
    TimelineRow unchained =
        new TimelineRow(
            event.disputeId(),
            position,
            at,
            event.actor().role(),
            event.name(),
            content,
            content.hash(),
            "",
            previousHash);
    return unchained.with(HashChain.hash(previousHash, number, unchained));
  }

  private TimelineRow with(String chained) {
    return new TimelineRow(
        disputeId, position, at, role, event, content, contentHash, chained, previousHash);
  }

  boolean saysWhatItSaid() {
    return content == null || content.hash().equals(contentHash);
  }

  /** What this entry brought and is kept elsewhere. */
  Optional<SealedContent> vouchesFor() {
    return content == null || content.seal().isEmpty()
        ? Optional.empty()
        : Optional.of(new SealedContent(event, new Seal(content.seal())));
  }

  /**
   * As a link of the chain. Its content is there only where the reader is shown all of it: an entry
   * that tells less than was recorded keeps the rest to itself.
   */
  ChainEntry link(@Nullable TimelineEntry shown) {
    return new ChainEntry(
        position,
        at,
        role,
        event,
        content != null && view().equals(shown)
            ? new ChainEntry.Content(
                content.account(), content.facts(), content.seal(), content.salt())
            : null,
        contentHash,
        previousHash,
        hash);
  }

  TimelineEntry view() {
    return content == null
        ? new TimelineEntry(position, at, new Actor("", role), event, Map.of(), hash, previousHash)
        : new TimelineEntry(
            position,
            at,
            new Actor(content.account(), role),
            event,
            Json.facts(content.facts()),
            hash,
            previousHash);
  }
}
