package dev.redress.steering;

import java.util.List;

/**
 * Does something to many things at once.
 *
 * @param argument what the verb asks for, see {@link SteeringVerb}; else empty
 * @param reason for staff and, where it moves a deadline, for both sides to read
 * @param targets the ids of tasks, deadlines, notices or jobs, as the verb says
 */
public record Steer(SteeringVerb verb, String argument, String reason, List<String> targets) {

  public Steer {
    targets = List.copyOf(targets);
  }
}
