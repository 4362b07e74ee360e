package dev.redress.casework;

import dev.redress.guarantee.Refusal;

/** Only who has claimed the task works on it. */
public final class TaskOfAnother extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
