package dev.redress.demo;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ends the start of the default profile with what somebody wants to know who sees it first. */
@Component
@Profile("default")
class WhereToLook {

  private static final Logger LOG = LoggerFactory.getLogger(WhereToLook.class);

  private static final String LIST =
      """


      Redress is ready.

        Portal (buyers, sellers)   {}/
        Tasklist (case workers)    {}/camunda/app/tasklist/default/
        Cockpit (managers)         {}/camunda/app/cockpit/default/
        Mails that were sent       {}/mailbox
        REST face                  {}/api/docs

        Accounts; the password is the name:
        {}
      """;

  private final Environment environment;

  WhereToLook(Environment environment) {
    this.environment = environment;
  }

  /** After whatever else begins its work when the application is ready. */
  @EventListener
  void on(AvailabilityChangeEvent<ReadinessState> change) {
    if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
      tell();
    }
  }

  private void tell() {
    String house = "http://localhost:" + environment.getProperty("local.server.port", "8080");
    String accounts =
        Arrays.stream(DemoAccount.values()).map(DemoAccount::account).collect(joining("  "));
    LOG.info(LIST, house, house, house, house, house, accounts);
  }
}
