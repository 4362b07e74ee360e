package dev.redress.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy run over past disputes, from the facts that were kept with them.
 *
 * @param endedBy who stopped it; null while it runs, and where it came to its end
 * @param evaluated how many disputes had been evaluated when it began
 * @param lookedAt how many of them it has looked at so far, also those in which nothing is decided
 *     yet
 * @param replayed how many it has replayed so far: those that are decided
 * @param failed of how many the kept facts could not be evaluated; they are not among the replayed
 * @param changed how many would have been decided otherwise
 */
public record Replay(
    long id,
    String version,
    ReplayState state,
    String startedBy,
    Instant startedAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    int evaluated,
    int lookedAt,
    int replayed,
    int failed,
    int changed) {

  public boolean isRunning() {
    return state == ReplayState.RUNNING;
  }

  /** In whole percent; a hundred where there is nothing to look at. */
  public int percent() {
    return evaluated == 0 ? 100 : (int) Math.min(100, 100L * lookedAt / evaluated);
  }
}
