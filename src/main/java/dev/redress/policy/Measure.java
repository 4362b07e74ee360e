package dev.redress.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the eligibility table that grows with time alone, so that its ground passes by itself.
 */
enum Measure {
  HOURS_SINCE_CONTACT("hoursSinceContact", "sellerContactedAt") {
    @Override
    @Nullable Instant reaches(int figure, EligibilityFacts facts, MarketplaceCalendar calendar) {
      Instant contacted = facts.sellerContactedAt();
      return contacted == null ? null : contacted.plus(Duration.ofHours(figure));
    }
  },
  DAYS_SINCE_ESTIMATE("daysSinceEstimate", "estimatedDelivery") {
    @Override
    Instant reaches(int figure, EligibilityFacts facts, MarketplaceCalendar calendar) {
      return calendar.startOf(facts.estimatedDelivery().plusDays(figure));
    }
  },
  BUSINESS_DAYS_SINCE_RETURN("businessDaysSinceReturn", "returnReceived") {
    @Override
    @Nullable Instant reaches(int figure, EligibilityFacts facts, MarketplaceCalendar calendar) {
      LocalDate received = facts.returnReceived();
      return received == null
          ? null
          : calendar.startOf(calendar.plusBusinessDays(received, figure));
    }
  };

  private final String fact;
  private final String since;

  Measure(String fact, String since) {
    this.fact = fact;
    this.since = since;
  }

  /** The fact that it is measured from. */
  String since() {
    return since;
  }

  /** When the fact reaches the figure; null while its beginning is unknown. */
  abstract @Nullable Instant reaches(
      int figure, EligibilityFacts facts, MarketplaceCalendar calendar);

  /**
   * @throws IllegalArgumentException where no fact of that name grows with time
   */
  static Measure of(String fact) {
    return Arrays.stream(values())
        .filter(measure -> measure.fact.equals(fact))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is measured by " + fact));
  }
}
