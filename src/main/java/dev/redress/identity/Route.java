package dev.redress.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may open which addresses.
 *
 * @param method null for every method
 * @param patterns as {@code PathPattern} reads them
 * @param to anyone, whoever is signed in, or one of the {@code roles}
 */
record Route(@Nullable HttpMethod method, List<String> patterns, To to, Set<Role> roles) {

  /** How far a door is open. */
  enum To {
    ANYONE,
    SIGNED_IN,
    ROLES,
    NOBODY
  }

  static Route anyone(String... patterns) {
    return new Route(null, List.of(patterns), To.ANYONE, Set.of());
  }

  static Route anyoneReads(String... patterns) {
    return new Route(HttpMethod.GET, List.of(patterns), To.ANYONE, Set.of());
  }

  static Route signedIn(String... patterns) {
    return new Route(null, List.of(patterns), To.SIGNED_IN, Set.of());
  }

  static Route nobody(String... patterns) {
    return new Route(null, List.of(patterns), To.NOBODY, Set.of());
  }

  static Route nobodyPosts(String... patterns) {
    return new Route(HttpMethod.POST, List.of(patterns), To.NOBODY, Set.of());
  }

  static Route roles(Set<Role> roles, String... patterns) {
    return new Route(null, List.of(patterns), To.ROLES, EnumSet.copyOf(roles));
  }

  boolean opensTo(Set<Role> caller) {
    return switch (to) {
      case ANYONE, SIGNED_IN -> true;
      case ROLES -> caller.stream().anyMatch(roles::contains);
      case NOBODY -> false;
    };
  }

  @Override
  public String toString() {
    return (method == null ? "" : method + " ")
        + String.join(" ", patterns)
        + " → "
        + (to == To.ROLES ? roles : to);
  }
}
