package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Json;
import java.time.Instant;

/** A timeline entry as stored: the facts are the very text that the hash covers. */
record TimelineRow(
    long disputeId,
    int position,
    Instant at,
    String account,
    Actor.Role role,
    String event,
    String facts,
    String hash,
    String previousHash) {

  /** The same entry with its hash. */
  TimelineRow sealed(String number) {
    return new TimelineRow(
        disputeId,
        position,
        at,
        account,
        role,
        event,
        facts,
        HashChain.hash(previousHash, number, this),
        previousHash);
  }

  TimelineEntry view() {
    return new TimelineEntry(
        position, at, new Actor(account, role), event, Json.facts(facts), hash, previousHash);
  }
}
