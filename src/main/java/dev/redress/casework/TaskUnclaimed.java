package dev.redress.casework;

import dev.redress.guarantee.Refusal;

/** Nobody has claimed the task, or it was put back: only whoever has it changes anything by it. */
public final class TaskUnclaimed extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
