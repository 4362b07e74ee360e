package dev.redress.appeals;

import dev.redress.guarantee.Refusal;

/** No appeal lies before a reviewer just now; somebody was quicker. */
public final class AppealNotOpen extends Refusal {
  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
