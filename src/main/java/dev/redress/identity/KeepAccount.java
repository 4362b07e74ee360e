package dev.redress.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account be as said here: lets somebody in, or changes who is known.
 *
 * @param enabled whether it may sign in
 * @param password stored as its hash only; null leaves it as it is
 */
public record KeepAccount(
    String name,
    String displayName,
    String email,
    Locale language,
    Set<Role> roles,
    boolean enabled,
    @Nullable String password) {

  public KeepAccount {
    roles = Set.copyOf(roles);
  }

  @Override
  public String toString() {
    return "KeepAccount[" + name + ", " + roles + ", " + (enabled ? "enabled]" : "disabled]");
  }
}
