package dev.redress.identity;

import java.util.Locale;
import java.util.Set;

/** Lets somebody in from now on; the password is stored as its hash only. */
public record RegisterAccount(
    String name,
    String displayName,
    String email,
    Locale language,
    String password,
    Set<Role> roles) {

  @Override
  public String toString() {
    return "RegisterAccount[" + name + ", " + roles + "]";
  }
}
