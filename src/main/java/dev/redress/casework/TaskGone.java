package dev.redress.casework;

import dev.redress.guarantee.Refusal;

/** The task is done, or was never there. */
public final class TaskGone extends Refusal {

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
