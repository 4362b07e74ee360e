package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;
import dev.redress.orders.Destination;
import dev.redress.policy.Deadline;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What keeps people from acting in a region for a while, such as a flood or a carrier's strike: the
 * deadlines of disputes about orders that go there stand still meanwhile.
 *
 * @param concerns whose deadlines
 * @param begins from then on, also before it was declared
 * @param ends until then, unless a manager ends it early
 * @param reason as both sides are told it
 * @param endedAt when a manager ended it early, else null
 */
public record ForceMajeure(
    long id,
    Destination where,
    Set<Party> concerns,
    Instant begins,
    Instant ends,
    String reason,
    String declaredBy,
    Instant declaredAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt) {

  public ForceMajeure {
    concerns = Set.copyOf(concerns);
  }

  public ForceMajeureState state(Instant now) {
    if (endedAt != null || !now.isBefore(ends)) {
      return ForceMajeureState.OVER;
    }
    return now.isBefore(begins) ? ForceMajeureState.TO_COME : ForceMajeureState.IN_FORCE;
  }

  boolean concerns(Deadline deadline) {
    return concerns.stream().anyMatch(party -> deadline.binds().bind(Actor.of(party, "").role()));
  }

  Actor declarer() {
    return new Actor(declaredBy, Actor.Role.MANAGER);
  }
}
