package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** Nobody keeps this item from anybody. */
public final class NotRestricted extends Refusal {

  NotRestricted() {
    super();
  }
}
