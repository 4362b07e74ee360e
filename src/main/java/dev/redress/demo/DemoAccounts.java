package dev.redress.demo;

import dev.redress.identity.Accounts;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the demonstration's accounts in, before the web server takes its first request: whoever
 * knocks at once is known. The groups of staff are there by then.
 */
@Component
@Profile("default")
class DemoAccounts implements SmartLifecycle {

  private final Accounts accounts;
  private volatile boolean running;

  DemoAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void start() {
    for (DemoAccount demo : DemoAccount.values()) {
      if (accounts.find(demo.account()).isEmpty()) {
        accounts.register(demo.registration());
      }
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    // the web server's is among the last
    return 0;
  }
}
