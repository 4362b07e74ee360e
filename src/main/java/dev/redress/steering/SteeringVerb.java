package dev.redress.steering;

import java.util.Arrays;
import java.util.List;

/** What can be done to many things at once. Texts: {@code steeringVerb.<name>}. */
public enum SteeringVerb {
  /** The argument: to which account; empty: back to the queue. */
  REASSIGN(Steerable.TASKS),
  /** The argument: a whole number, higher is sooner. The policy's points no longer move it. */
  PIN_PRIORITY(Steerable.TASKS),
  /** The policy's points count again. */
  FREE_PRIORITY(Steerable.TASKS),
  /** The argument: by how many hours. */
  EXTEND(Steerable.DEADLINES),
  /** The argument: a {@link dev.redress.policy.PauseReason}. */
  PAUSE(Steerable.DEADLINES),
  RESUME(Steerable.DEADLINES),
  SEND_AGAIN(Steerable.NOTICES),
  TRY_AGAIN(Steerable.STEPS);

  private final Steerable of;

  SteeringVerb(Steerable of) {
    this.of = of;
  }

  /** What it is done to. */
  public Steerable of() {
    return of;
  }

  /** All that can be done to these. */
  public static List<SteeringVerb> of(Steerable things) {
    return Arrays.stream(values()).filter(verb -> verb.of == things).toList();
  }
}
