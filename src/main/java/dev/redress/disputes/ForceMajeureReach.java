package dev.redress.disputes;

import dev.redress.policy.DeadlineKind;
import java.util.List;
import java.util.Map;

/**
 * Which running deadlines a force majeure would stop, or has still to stop.
 *
 * @param disputes how many have such a deadline
 * @param deadlines how many of each kind
 * @param numbers of the first of those disputes
 */
public record ForceMajeureReach(
    int disputes, Map<DeadlineKind, Integer> deadlines, List<DisputeNumber> numbers) {

  public ForceMajeureReach {
    deadlines = Map.copyOf(deadlines);
    numbers = List.copyOf(numbers);
  }

  /** How many deadlines of all kinds. */
  public int total() {
    return deadlines.values().stream().mapToInt(Integer::intValue).sum();
  }
}
