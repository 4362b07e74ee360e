package dev.redress.identity;

import dev.redress.guarantee.Languages;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets a first administrator into a real installation that has none, as its configuration says:
 * without one, Camunda's web applications would lead everybody to their set-up. Where there is one
 * already, the configuration is not looked at, and the password can be taken out of it.
 */
@Component
@Profile("!default")
class FirstAdministrator extends AtStart {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final Wanted wanted;

  FirstAdministrator(Accounts accounts, Wanted wanted) {
    this.accounts = accounts;
    this.wanted = wanted;
  }

  /**
   * Configuration {@code redress.first-administrator.*}.
   *
   * @param name of the account, as {@link MalformedAccountName} allows it
   * @param password of at least twelve characters, six of them different, without the name
   * @param email empty where mails to the administrator are not wanted
   */
  @ConfigurationProperties("redress.first-administrator")
  record Wanted(@Nullable String name, @Nullable String password, @DefaultValue("") String email) {

    @Override
    public String toString() {
      return "Wanted[" + name + "]";
    }
  }

  /**
   * Before the web server takes its first request; the groups of staff are there by then.
   *
   * @throws IllegalStateException where there is no administrator and the configuration names none,
   *     or one with a password that is easily guessed
   */
  @Override
  protected void prepare() {
    if (accounts.withRole(Role.ADMIN).isEmpty()) {
      letIn();
    }
  }

  private void letIn() {
    String name = wanted.name();
    String password = wanted.password();
    if (name == null || name.isBlank() || password == null || password.isBlank()) {
      throw new IllegalStateException(
          "Nobody is administrator yet: say in redress.first-administrator.name and .password who"
              + " shall be");
    }
    requireStrong(password, name);
    try {
      accounts.register(
          new RegisterAccount(
              name, name, wanted.email(), Languages.ENGLISH, password, Set.of(Role.ADMIN)));
      LOG.info("{} is the first administrator", name);
    } catch (AccountNameTaken taken) {
      // Another node that starts at the same time may have been quicker.
      if (accounts.withRole(Role.ADMIN).isEmpty()) {
        throw new IllegalStateException(
            "redress.first-administrator.name is the name of an account that is no administrator",
            taken);
      }
    }
  }

  private static void requireStrong(String password, String name) {
    try {
      WeakPassword.refuse(password, name);
    } catch (WeakPassword weak) {
      throw new IllegalStateException(
          "redress.first-administrator.password is easily guessed: it needs %d characters, %d of them different, and must not contain the name"
              .formatted(WeakPassword.SHORTEST, WeakPassword.FEWEST_DIFFERENT),
          weak);
    }
  }
}
