package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One entry of a dispute's timeline: who, what, when, chained to its predecessor by a SHA-256 hash,
 * so that an entry altered, removed or moved is found.
 *
 * @param position from 1, without gaps
 * @param at instant, to the microsecond
 * @param event the simple name of the {@link DisputeEvent}
 * @param previousHash of the entry before, 64 zeros for the first
 */
public record TimelineEntry(
    int position,
    Instant at,
    Actor by,
    String event,
    Map<String, Object> facts,
    String hash,
    String previousHash) {

  /** Of whoever only reads, here or out of the house. */
  private static final Set<String> LOOKS =
      Set.of("CaseFileViewed", "CaseFileInspected", "CaseFileExported", "PartyHistoryViewed");

  /** Whether somebody only looked, which changes nothing in the dispute. */
  public boolean isLook() {
    return LOOKS.contains(event);
  }

  /** Whether what it said is gone, since the time to keep it was over. */
  public boolean isErased() {
    return by.account().isEmpty();
  }

  /** The message that tells it, filled from {@link #told}. */
  public String sentence() {
    return isErased() ? "timeline.erased" : "event." + event;
  }

  /** The facts for the event's sentence, which also says in which role somebody acted. */
  public Map<String, Object> told() {
    Map<String, Object> told = new HashMap<>(facts);
    told.put("actor", by.role());
    return told;
  }
}
