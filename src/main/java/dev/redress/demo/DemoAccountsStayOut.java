package dev.redress.demo;

import dev.redress.identity.Accounts;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a real installation whose database still lets somebody in by a password that
 * stands in our README.
 */
@Component
@Profile("!default")
class DemoAccountsStayOut implements SmartInitializingSingleton {

  private final Accounts accounts;

  DemoAccountsStayOut(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> open =
        Arrays.stream(DemoAccount.values())
            .filter(demo -> accounts.isPassword(demo.account(), demo.password()))
            .map(DemoAccount::account)
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "This database has demonstration accounts whose password is their name: "
              + String.join(", ", open)
              + ". Only the default profile starts with them. Use a database of its own.");
    }
  }
}
