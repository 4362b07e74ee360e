package dev.redress.disputes;

import dev.redress.guarantee.Party;
import dev.redress.orders.Destination;
import java.time.Instant;
import java.util.Set;

/**
 * Lets the deadlines of a region's disputes stand still for a while.
 *
 * @param concerns whose deadlines
 * @param begins may lie in the past: the time since is given back
 * @param reason for both sides to read
 */
public record DeclareForceMajeure(
    Destination where, Set<Party> concerns, Instant begins, Instant ends, String reason) {

  public DeclareForceMajeure {
    concerns = Set.copyOf(concerns);
  }
}
