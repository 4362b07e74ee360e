package dev.redress.identity;

import dev.redress.guarantee.Refusal;

/** A new account needs a password to sign in with. */
public final class PasswordMissing extends Refusal {

  PasswordMissing() {}

  @Override
  public String field() {
    return "password";
  }
}
