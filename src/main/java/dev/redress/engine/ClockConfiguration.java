package dev.redress.engine;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the house. Only the default profile's can be moved. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Bean
  @Profile("default")
  static AdjustableClock adjustableClock() {
    return new AdjustableClock();
  }

  @Bean
  @Profile("!default")
  static Clock systemClock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
