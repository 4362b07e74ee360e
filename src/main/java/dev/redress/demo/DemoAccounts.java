package dev.redress.demo;

import dev.redress.identity.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the demonstration's accounts in, before anything else of the demonstration is made. */
@Component
@Profile("default")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoAccounts implements ApplicationRunner {

  private final Accounts accounts;

  DemoAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (DemoAccount demo : DemoAccount.values()) {
      if (accounts.find(demo.account()).isEmpty()) {
        accounts.register(demo.registration());
      }
    }
  }
}
