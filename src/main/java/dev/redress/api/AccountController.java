package dev.redress.api;

import dev.redress.identity.Account;
import dev.redress.identity.Accounts;
import dev.redress.identity.KeepAccount;
import dev.redress.identity.Role;
import dev.redress.identity.UnknownAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts: the marketplace lets its buyers and sellers in, an administrator everybody. A password
 * goes in and never comes out.
 */
@RestController
@RequestMapping("/api/accounts/{name}")
@PreAuthorize("hasAnyRole('ADMIN', 'MARKETPLACE')")
class AccountController {

  private final Accounts accounts;

  AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** An account as it shall be; without a password, the one that it has stays. */
  record Kept(
      @NotBlank @Size(max = 120) String displayName,
      @NotNull @Email @Size(max = 254) String email,
      @NotNull @Pattern(regexp = "zh-CN|en") String language,
      @NotEmpty Set<Role> roles,
      @Nullable Boolean enabled,
      @Nullable @Size(max = 200) String password) {

    @Override
    public String toString() {
      return "Kept[" + displayName + "]";
    }
  }

  record AccountJson(
      String name,
      String displayName,
      String email,
      String language,
      Set<Role> roles,
      boolean enabled) {

    static AccountJson of(Account account) {
      return new AccountJson(
          account.name(),
          account.displayName(),
          account.email(),
          account.language().toLanguageTag(),
          account.roles(),
          account.enabled());
    }
  }

  /** Lets somebody in, or changes who is known; the same again changes nothing. */
  @PutMapping
  ResponseEntity<AccountJson> put(
      @PathVariable String name, @RequestBody @Valid Kept kept, Authentication caller) {
    HttpStatus status = accounts.find(name).isEmpty() ? HttpStatus.CREATED : HttpStatus.OK;
    Account account =
        accounts.keep(
            new KeepAccount(
                name,
                kept.displayName(),
                kept.email(),
                Locale.forLanguageTag(kept.language()),
                kept.roles(),
                kept.enabled() == null || kept.enabled(),
                kept.password()),
            rolesOf(caller));
    return ResponseEntity.status(status).body(AccountJson.of(account));
  }

  @GetMapping
  AccountJson get(@PathVariable String name) {
    return accounts.find(name).map(AccountJson::of).orElseThrow(() -> new UnknownAccount(name));
  }

  private static Set<Role> rolesOf(Authentication caller) {
    return Arrays.stream(Role.values())
        .filter(
            role ->
                caller.getAuthorities().stream()
                    .anyMatch(held -> role.authority().equals(held.getAuthority())))
        .collect(Collectors.toSet());
  }
}
