package dev.redress.policy;

import dev.redress.guarantee.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a running deadline: who made it, when, why, and what became of its end.
 *
 * @param pauseReason of a pause, else null
 * @param reason in the words of who did it
 * @param dueAfter as {@code dueBefore} for a pause: its new end is known when it is over
 */
public record DeadlineChange(
    long deadlineId,
    long disputeId,
    Instant at,
    Actor by,
    Kind kind,
    @Nullable PauseReason pauseReason,
    String reason,
    Instant dueBefore,
    Instant dueAfter) {

  public enum Kind {
    EXTENDED,
    PAUSED,
    RESUMED
  }
}
