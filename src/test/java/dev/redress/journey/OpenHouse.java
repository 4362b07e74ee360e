package dev.redress.journey;

import dev.redress.RedressTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A house of one's own for stories, on the same morning each. The engine has one clock a machine,
 * so the house is closed before the next one opens.
 */
@RedressTest
@DirtiesContext
@TestPropertySource(
    properties = {
      "redress.notification.every=100ms",
      "db-scheduler.polling-interval=100ms",
      // every story whose decision a person makes shows that it goes its way beside a blind review
      "redress.reviews.blind-share=1"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OpenHouse implements Stories {

  /** A Wednesday morning at the marketplace, with two business days to follow. */
  private static final Instant MORNING = Instant.parse("2026-11-18T02:00:00Z");

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;
  private House house;

  @BeforeAll
  void the_house_opens() {
    house = new House(context, port);
  }

  @BeforeEach
  void a_story_begins() {
    house.timeIs(MORNING);
  }

  @Override
  public House house() {
    return house;
  }
}
