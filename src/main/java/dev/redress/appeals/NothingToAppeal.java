package dev.redress.appeals;

import dev.redress.guarantee.Refusal;

/** Nothing is decided that could be looked at again. */
public final class NothingToAppeal extends Refusal {

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
