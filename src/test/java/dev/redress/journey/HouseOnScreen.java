package dev.redress.journey;

import dev.redress.RedressTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A house with people before their screens, in Chromium. Pictures of what they saw stay under
 * target/screenshots.
 */
@RedressTest
@DirtiesContext
@TestPropertySource(
    properties = {"redress.notification.every=100ms", "db-scheduler.polling-interval=100ms"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("dev.redress.journey.Chromium#isExpected")
abstract class HouseOnScreen {

  private static final Instant MORNING = Instant.parse("2026-11-18T02:00:00Z");

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;

  House house;
  Chromium chromium;
  Wording wording;

  @RegisterExtension
  final AfterTestExecutionCallback picturesOfFailure =
      test -> test.getExecutionException().ifPresent(failure -> chromium.pictures("failure"));

  @BeforeAll
  void the_house_opens() {
    chromium = Chromium.before("http://localhost:" + port);
    house = new House(context, port);
    wording = Wording.read();
  }

  @AfterAll
  void everybody_leaves() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void a_story_begins() {
    house.timeIs(MORNING);
  }
}
