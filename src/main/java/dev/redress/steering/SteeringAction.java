package dev.redress.steering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a manager does to many things at once. Times are instants.
 *
 * @param by the manager's account
 * @param confirmedAt null while it is a draft, which changes nothing
 * @param waiting how many things it is still to be done to, likewise {@code done} and {@code
 *     refused}
 * @param objected to how many of those that wait something stood against it when it was drafted
 */
public record SteeringAction(
    long id,
    SteeringVerb verb,
    String argument,
    String reason,
    String by,
    Instant draftedAt,
    @Nullable Instant confirmedAt,
    int waiting,
    int objected,
    int done,
    int refused) {

  public boolean isDraft() {
    return confirmedAt == null;
  }

  /** Whether there is something left to do in the background. */
  public boolean isAtWork() {
    return !isDraft() && waiting > 0;
  }

  public int total() {
    return waiting + done + refused;
  }
}
