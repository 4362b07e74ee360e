package dev.redress.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account that a session or a call belongs to. */
final class SignedIn implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1;

  private final String name;
  private final String displayName;
  private final Locale language;
  private final boolean enabled;
  private final Set<Role> roles;
  private String passwordHash;

  SignedIn(Account account, String passwordHash) {
    this(
        account.name(),
        account.displayName(),
        account.language(),
        account.enabled(),
        account.roles(),
        passwordHash);
  }

  private SignedIn(
      String name,
      String displayName,
      Locale language,
      boolean enabled,
      Set<Role> roles,
      String passwordHash) {
    this.name = name;
    this.displayName = displayName;
    this.language = language;
    this.enabled = enabled;
    this.roles = roles;
    this.passwordHash = passwordHash;
  }

  SignedIn speaking(Locale other) {
    return new SignedIn(name, displayName, other, enabled, roles, passwordHash);
  }

  String displayName() {
    return displayName;
  }

  Locale language() {
    return language;
  }

  Set<Role> roles() {
    return roles;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
  }

  /** Spring Security forgets the hash once it was compared. */
  @Override
  public void eraseCredentials() {
    passwordHash = "";
  }
}
