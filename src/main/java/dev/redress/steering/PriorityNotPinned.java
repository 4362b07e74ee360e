package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** Nobody has set this task's priority. */
public final class PriorityNotPinned extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
