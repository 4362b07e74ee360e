package dev.redress.oversight;

import dev.redress.guarantee.Marketplace;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.DeadlineTerms;
import dev.redress.policy.Policies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Forecasts how many reviewers next week wants, from the reviews of the weeks before. */
@Component
class StaffingForecasts {

  private final ReviewHistory history;
  private final Policies policies;
  private final Marketplace marketplace;
  private final Clock clock;

  StaffingForecasts(
      ReviewHistory history, Policies policies, Marketplace marketplace, Clock clock) {
    this.history = history;
    this.policies = policies;
    this.marketplace = marketplace;
    this.clock = clock;
  }

  /**
   * What was typed, held against the policy's review target.
   *
   * @throws dev.redress.guarantee.Refusal where it makes no sense
   */
  StaffingAssumptions assumptions(StaffingForm typed) {
    return typed.read(target(), marketplace.zone());
  }

  /** Empty where too few reviews were finished to tell. */
  Optional<StaffingForecast> under(StaffingAssumptions assumed) {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(7L * assumed.weeks() + 1));
    return new Staffing(assumed, history.since(since), now).forecast();
  }

  /** Business days, where it were of those, count as days. */
  private Duration target() {
    DeadlineTerms.Length length = policies.inForce().terms(DeadlineKind.REVIEW_TARGET).length();
    return switch (length.unit()) {
      case HOURS -> Duration.ofHours(length.count());
      case DAYS, BUSINESS_DAYS -> Duration.ofDays(length.count());
    };
  }
}
