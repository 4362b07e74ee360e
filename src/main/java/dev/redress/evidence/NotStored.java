package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The storage could not take or give a file: it is full or broken. Nothing was submitted. */
public final class NotStored extends Refusal {

  NotStored(Exception cause) {
    initCause(cause);
  }

  @Override
  public Kind kind() {
    return Kind.NO_ROOM;
  }

  @Override
  public String field() {
    return "file";
  }
}
