package dev.redress.demo;

import dev.redress.identity.Accounts;
import dev.redress.identity.AtStart;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the demonstration's accounts in, before the web server takes its first request: whoever
 * knocks at once is known. The groups of staff are there by then.
 */
@Component
@Profile("default")
class DemoAccounts extends AtStart {

  private final Accounts accounts;

  DemoAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void prepare() {
    for (DemoAccount demo : DemoAccount.values()) {
      if (accounts.find(demo.account()).isEmpty()) {
        accounts.register(demo.registration());
      }
    }
  }
}
