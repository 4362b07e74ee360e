package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** Staff keeps this item from the other side already. */
public final class AlreadyRestricted extends Refusal {

  AlreadyRestricted() {
    super();
  }
}
