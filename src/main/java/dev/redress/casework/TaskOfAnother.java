package dev.redress.casework;

import dev.redress.guarantee.Refusal;

/** Somebody else has the task now; what was typed was not saved. */
public final class TaskOfAnother extends Refusal {

  TaskOfAnother(String whose) {
    super(Fact.of("whose", whose));
  }

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
