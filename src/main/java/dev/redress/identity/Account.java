package dev.redress.identity;

import java.util.Locale;
import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param name what orders and timelines call it; never changes, never given away again
 * @param language in which pages and mails speak to it: one of {@code Languages.ALL}
 * @param enabled whether it may sign in
 */
public record Account(
    String name,
    String displayName,
    String email,
    Locale language,
    Set<Role> roles,
    boolean enabled) {

  public Account {
    roles = Set.copyOf(roles);
  }

  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }
}
