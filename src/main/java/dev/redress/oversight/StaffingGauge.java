package dev.redress.oversight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many reviewers next week wants under the usual assumptions, for whoever watches by machine;
 * not a number where that cannot be told. The simulation takes a second or more and is made once an
 * hour.
 */
@Component
class StaffingGauge {

  private static final Duration FRESH = Duration.ofHours(1);

  private final StaffingForecasts forecasts;
  private final Clock clock;
  private double wanted = Double.NaN;
  private @Nullable Instant told;

  StaffingGauge(StaffingForecasts forecasts, MeterRegistry meters, Clock clock) {
    this.forecasts = forecasts;
    this.clock = clock;
    Gauge.builder("redress.reviewers.wanted", this, StaffingGauge::wanted)
        .description("Reviewers that keep 95 % of next week's claims within the review target")
        .register(meters);
  }

  private synchronized double wanted() {
    Instant now = clock.instant();
    if (told == null || !now.isBefore(told.plus(FRESH))) {
      OptionalInt found =
          forecasts
              .under(forecasts.assumptions(StaffingForm.usual()))
              .map(StaffingForecast::wanted)
              .orElse(OptionalInt.empty());
      wanted = found.isPresent() ? found.getAsInt() : Double.NaN;
      told = now;
    }
    return wanted;
  }
}
