package dev.redress.identity;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Languages;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who calls, in the current request: the bridge from sign-in to the guarantee's actors. Pages may
 * ask it as {@code @callers}.
 */
@Component("callers")
public class Callers {

  private final Routes routes;

  Callers(Routes routes) {
    this.routes = routes;
  }

  public boolean isSignedIn() {
    return signedIn().isPresent();
  }

  /** The caller's account. */
  public String name() {
    return caller().getUsername();
  }

  /** How people call the caller; empty while nobody is signed in. */
  public String displayName() {
    return signedIn().map(SignedIn::displayName).orElse("");
  }

  public boolean has(Role role) {
    return signedIn().map(caller -> caller.roles().contains(role)).orElse(false);
  }

  /** Whether the caller's roles open that path. */
  public boolean opens(String path) {
    return routes.open(path, signedIn().map(SignedIn::roles).orElse(Set.of()));
  }

  /** Whether the caller works on disputes rather than being a party. */
  public boolean isStaff() {
    return signedIn().map(c -> c.roles().stream().anyMatch(Role::isStaff)).orElse(false);
  }

  /**
   * The caller in that role.
   *
   * @throws AccessDeniedException where the account does not have it
   */
  public Actor actor(Role role) {
    if (!has(role)) {
      throw new AccessDeniedException("not a " + role);
    }
    return new Actor(name(), actorRole(role));
  }

  /** The language to speak to the caller. */
  public Locale language() {
    return signedIn()
        .map(SignedIn::language)
        .orElseGet(() -> Languages.nearest(LocaleContextHolder.getLocale()));
  }

  Optional<SignedIn> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  private SignedIn caller() {
    return signedIn()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
  }

  private static Actor.Role actorRole(Role role) {
    return switch (role) {
      case BUYER -> Actor.Role.BUYER;
      case SELLER -> Actor.Role.SELLER;
      case CASE_WORKER -> Actor.Role.CASE_WORKER;
      case SENIOR_REVIEWER -> Actor.Role.SENIOR_REVIEWER;
      case MANAGER, ADMIN -> Actor.Role.MANAGER;
      case MARKETPLACE -> Actor.Role.MARKETPLACE;
      case MONITORING -> throw new IllegalArgumentException("it does nothing in a dispute");
    };
  }
}
