package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** The task is done, or its dispute has gone another way. */
public final class TaskIsDone extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
