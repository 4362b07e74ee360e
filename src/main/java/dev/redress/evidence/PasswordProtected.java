package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The document opens with a password only: neither the other side nor the reviewer could. */
public final class PasswordProtected extends Refusal {

  PasswordProtected() {
    super();
  }

  @Override
  public String field() {
    return "file";
  }
}
