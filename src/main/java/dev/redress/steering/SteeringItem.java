package dev.redress.steering;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an action is done to.
 *
 * @param number the dispute's
 * @param refusal the code of what stands or stood against it; null where nothing does
 * @param facts of the refusal or of what comes or came of it
 */
public record SteeringItem(
    long actionId,
    int position,
    String target,
    long disputeId,
    String number,
    State state,
    @Nullable String refusal,
    Map<String, Object> facts) {

  /** How far it is. */
  public enum State {
    WAITING,
    DONE,
    REFUSED
  }

  /** The message that says what stands against it or comes of it, filled from the facts. */
  public String sentence(SteeringVerb verb) {
    return refusal == null ? "steering.effect." + verb.name() : "refusal." + refusal;
  }
}
