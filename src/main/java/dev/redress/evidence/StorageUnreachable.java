package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The storage cannot be read just now; what it keeps may well be there. */
public final class StorageUnreachable extends Refusal {

  StorageUnreachable(Exception cause) {
    initCause(cause);
  }

  @Override
  public Kind kind() {
    return Kind.OUT_OF_REACH;
  }
}
