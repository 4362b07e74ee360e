package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Remedy;
import dev.redress.policy.Ground;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was decided or agreed: three things apart (what the buyer gets, who pays, whether it counts
 * as a seller defect), with the grounds. Decisions are never changed; a later one takes the place
 * of an earlier.
 *
 * @param id 0 until recorded
 * @param remedy null where the buyer gets nothing
 * @param text what the one who decided says to both sides, empty if nothing
 * @param departure where a person decided otherwise than the policy proposed, else null; for staff
 */
public record Decision(
    long id,
    long disputeId,
    Instant at,
    Actor by,
    Outcome outcome,
    @Nullable Remedy remedy,
    Payer payer,
    boolean countsAsDefect,
    List<Ground> grounds,
    BothLanguages text,
    @Nullable Departure departure) {

  public Decision {
    grounds = List.copyOf(grounds);
  }

  /** One that departs from nothing. */
  public Decision(
      long id,
      long disputeId,
      Instant at,
      Actor by,
      Outcome outcome,
      @Nullable Remedy remedy,
      Payer payer,
      boolean countsAsDefect,
      List<Ground> grounds,
      BothLanguages text) {
    this(id, disputeId, at, by, outcome, remedy, payer, countsAsDefect, grounds, text, null);
  }

  /** The ids of the evidence that it rests on, as far as whoever decided named it. */
  public Set<Long> reliedOn() {
    return evidence(Ground.EVIDENCE);
  }

  /** The ids of the evidence that whoever decided looked at and did not follow. */
  public Set<Long> setAside() {
    return evidence(Ground.SET_ASIDE);
  }

  private Set<Long> evidence(String fact) {
    return grounds.stream()
        .map(ground -> ground.facts().get(fact))
        .filter(Collection.class::isInstance)
        .flatMap(ids -> ((Collection<?>) ids).stream())
        .map(id -> Long.valueOf(String.valueOf(id)))
        .collect(Collectors.toSet());
  }
}
