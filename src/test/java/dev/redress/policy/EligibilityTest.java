package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.ESTIMATE;
import static dev.redress.policy.PolicyFixture.POLICY;
import static dev.redress.policy.PolicyFixture.SHANGHAI;
import static dev.redress.policy.PolicyFixture.aFiling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.ProblemType;
import dev.redress.policy.Eligibility.Kind;
import dev.redress.policy.FilingSituation.GoodsReturn;
import dev.redress.policy.FilingSituation.Standing;
import dev.redress.policy.PolicyFixture.Filing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityTest {

  private static final Instant NOW = ESTIMATE.plus(Duration.ofDays(10));
  private static final GoodsReturn REQUESTED = new GoodsReturn(true, false, false, null);

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void nothing_speaks_against_a_claim_for_which_everything_was_done(ProblemType type) {
    Filing filing =
        aFiling(type).with(new GoodsReturn(true, true, true, NOW.minus(Duration.ofDays(7))));
    if (type != ProblemType.NOT_RECEIVED) {
      filing.deliveredAt(ESTIMATE.plus(Duration.ofDays(2)));
    }
    Eligibility eligibility = filing.asked();
    assertThat(eligibility.grounds()).isEmpty();
    assertThat(eligibility.eligible()).isTrue();
    assertThat(eligibility.never()).isFalse();
    assertThat(eligibility.from()).isEmpty();
  }

  static Stream<Arguments> each_rule() {
    return Stream.of(
        Arguments.of("E-01", "EXCLUDED_GOODS", Kind.NEVER, notReceived().of("DIGITAL")),
        Arguments.of("E-01", "EXCLUDED_GOODS", Kind.NEVER, notReceived().of("SERVICE")),
        Arguments.of("E-01", "EXCLUDED_GOODS", Kind.NEVER, notReceived().of("GIFT_CARD")),
        Arguments.of(
            "E-02",
            "ALREADY_CLAIMED",
            Kind.NEVER,
            notReceived().with(new Standing(true, false, false))),
        Arguments.of(
            "E-03",
            "OTHER_DISPUTE_OPEN",
            Kind.NOT_YET,
            notReceived().with(new Standing(false, true, false))),
        Arguments.of(
            "E-04",
            "CHARGEBACK_OPEN",
            Kind.NOT_YET,
            notReceived().with(new Standing(false, false, true))),
        Arguments.of("E-05", "SELLER_NOT_CONTACTED", Kind.NOT_YET, notReceived().notContacted()),
        Arguments.of(
            "E-06",
            "SELLER_STILL_HAS_TIME",
            Kind.NOT_YET,
            notReceived().contactedAt(NOW.minus(Duration.ofHours(1)))),
        Arguments.of("E-07", "FILED_TOO_EARLY", Kind.NOT_YET, notReceived().estimatedFor(NOW)),
        Arguments.of(
            "E-08",
            "FILED_TOO_LATE",
            Kind.NEVER,
            notReceived().at(ESTIMATE.plus(Duration.ofDays(91)))),
        Arguments.of("E-09", "RETURN_NOT_REQUESTED", Kind.NOT_YET, of(ProblemType.DAMAGED)),
        Arguments.of(
            "E-10",
            "RETURN_NOT_TRACKED",
            Kind.NOT_YET,
            of(ProblemType.RETURNED_NOT_REFUNDED).with(new GoodsReturn(true, false, false, NOW))),
        Arguments.of(
            "E-11",
            "RETURN_NOT_ARRIVED",
            Kind.NOT_YET,
            of(ProblemType.RETURNED_NOT_REFUNDED).with(new GoodsReturn(true, false, true, null))),
        Arguments.of(
            "E-12",
            "SELLER_STILL_INSPECTS",
            Kind.NOT_YET,
            of(ProblemType.RETURNED_NOT_REFUNDED).with(new GoodsReturn(true, false, true, NOW))),
        Arguments.of(
            "E-13", "NOT_SHOWN_AS_DELIVERED", Kind.NOT_YET, of(ProblemType.DELIVERED_NOT_RECEIVED)),
        Arguments.of(
            "E-14",
            "DELIVERED_IN_TIME",
            Kind.NEVER,
            of(ProblemType.LATE_DELIVERY).deliveredAt(ESTIMATE)),
        Arguments.of(
            "E-15", "NOT_LATE_YET", Kind.NOT_YET, of(ProblemType.LATE_DELIVERY).estimatedFor(NOW)),
        Arguments.of(
            "E-16",
            "NOTHING_SHIPPED",
            Kind.NOT_YET,
            of(ProblemType.DAMAGED).with(REQUESTED).notShipped()));
  }

  @ParameterizedTest
  @MethodSource("each_rule")
  void each_rule_is_one_ground(String rule, String reason, Kind kind, Filing filing) {
    Eligibility eligibility = filing.asked();
    assertThat(eligibility.objections())
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.ground().rule()).isEqualTo(rule);
              assertThat(objection.ground().reason()).isEqualTo(reason);
              assertThat(objection.ground().policyVersion()).isEqualTo("2026-11");
              assertThat(objection.kind()).isEqualTo(kind);
            });
    assertThat(eligibility.eligible()).isFalse();
    assertThat(eligibility.never()).isEqualTo(kind == Kind.NEVER);
  }

  @Test
  void every_ground_is_named_and_not_the_first_alone() {
    Evaluation<Eligibility> evaluation =
        POLICY.eligibility(
            of(ProblemType.DAMAGED)
                .of("DIGITAL")
                .notContacted()
                .with(new Standing(false, true, true))
                .at(ESTIMATE.plus(Duration.ofDays(100)))
                .situation());
    assertThat(evaluation.rules()).containsExactly("E-01", "E-03", "E-04", "E-05", "E-08", "E-09");
    assertThat(evaluation.result().never()).isTrue();
    assertThat(evaluation.facts()).containsEntry("category", "DIGITAL");
  }

  @Test
  void seller_has_48_hours_to_the_microsecond() {
    Instant contacted = NOW.minus(Duration.ofDays(2));
    assertThat(notReceived().contactedAt(contacted).asked().eligible()).isTrue();
    Eligibility tooEarly = notReceived().contactedAt(contacted.plus(1, ChronoUnit.MICROS)).asked();
    assertThat(reasons(tooEarly)).containsExactly("SELLER_STILL_HAS_TIME");
    assertThat(tooEarly.from()).contains(NOW.plus(1, ChronoUnit.MICROS));
    assertThat(tooEarly.grounds().get(0).facts()).containsEntry("figure", 48L);
  }

  @Test
  void wait_for_the_seller_is_off_once_the_seller_declined_or_the_parcel_came_back() {
    Instant contacted = NOW.minusSeconds(1);
    assertThat(notReceived().contactedAt(contacted).declinedBySeller().asked().eligible()).isTrue();
    assertThat(notReceived().contactedAt(contacted).returnedToSender().asked().eligible()).isTrue();
    assertThat(notReceived().notContacted().returnedToSender().asked().eligible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Asia/Shanghai", "America/New_York", "Europe/Berlin", "America/Sao_Paulo"})
  void not_received_opens_with_the_third_local_day_after_the_estimate(String zone) {
    // Clocks go back in New York and Berlin between these days.
    LocalDate estimate = LocalDate.of(2026, 10, 24);
    boundaryAt(zone, estimate, estimate.plusDays(3), "FILED_TOO_EARLY");
    boundaryAt(zone, LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 3), "FILED_TOO_EARLY");
    boundaryAt(zone, LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 15), "FILED_TOO_EARLY");
  }

  private static void boundaryAt(String zone, LocalDate estimate, LocalDate opens, String reason) {
    Instant firstInstant = opens.atStartOfDay(ZoneId.of(zone)).toInstant();
    Policy policy = policyIn(zone);
    Filing filing =
        notReceived()
            .estimatedFor(estimate.atTime(LocalTime.of(23, 30)).atZone(ZoneId.of(zone)).toInstant())
            .contactedAt(firstInstant.minus(Duration.ofDays(20)));
    assertThat(filing.at(firstInstant).asked(policy).eligible()).isTrue();
    Eligibility early = filing.at(firstInstant.minus(1, ChronoUnit.MICROS)).asked(policy);
    assertThat(reasons(early)).containsExactly(reason);
    assertThat(early.from()).contains(firstInstant);
  }

  @Test
  void not_received_opens_at_once_where_tracking_says_delivered() {
    assertThat(notReceived().estimatedFor(NOW).deliveredAt(NOW).asked().eligible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Europe/Berlin", "Pacific/Auckland"})
  void filing_closes_after_the_ninetieth_local_day_even_across_a_change_of_the_clock(String zone) {
    ZoneId there = ZoneId.of(zone);
    LocalDate estimate = LocalDate.of(2026, 8, 20);
    Policy policy = policyIn(zone);
    Filing filing =
        notReceived()
            .estimatedFor(estimate.atTime(LocalTime.of(0, 30)).atZone(there).toInstant())
            .contactedAt(ESTIMATE.minus(Duration.ofDays(30)));
    Instant closed = estimate.plusDays(91).atStartOfDay(there).toInstant();
    assertThat(filing.at(closed.minus(1, ChronoUnit.MICROS)).asked(policy).eligible()).isTrue();
    Eligibility late = filing.at(closed).asked(policy);
    assertThat(reasons(late)).containsExactly("FILED_TOO_LATE");
    assertThat(late.never()).isTrue();
    assertThat(late.from()).isEmpty();
    assertThat(late.grounds().get(0).facts())
        .containsEntry("figure", 90L)
        .containsEntry("estimatedDelivery", "2026-08-20");
  }

  @Test
  void a_refused_return_stands_for_a_requested_one() {
    for (ProblemType type :
        List.of(
            ProblemType.NOT_AS_DESCRIBED,
            ProblemType.DAMAGED,
            ProblemType.DEFECTIVE,
            ProblemType.WRONG_ITEM)) {
      assertThat(reasons(of(type).asked())).containsExactly("RETURN_NOT_REQUESTED");
      assertThat(of(type).with(REQUESTED).asked().eligible()).isTrue();
      assertThat(of(type).with(new GoodsReturn(false, true, false, null)).asked().eligible())
          .isTrue();
    }
  }

  @Test
  void returned_goods_are_inspected_for_two_business_days() {
    // A Friday: Monday is the first business day, Tuesday the second.
    Instant friday = Instant.parse("2026-09-11T15:59:59Z");
    Instant tuesday = Instant.parse("2026-09-14T16:00:00Z");
    Filing filing =
        of(ProblemType.RETURNED_NOT_REFUNDED).with(new GoodsReturn(true, false, true, friday));
    assertThat(filing.at(tuesday).asked().eligible()).isTrue();
    Eligibility early = filing.at(tuesday.minusSeconds(1)).asked();
    assertThat(reasons(early)).containsExactly("SELLER_STILL_INSPECTS");
    assertThat(early.from()).contains(tuesday);
  }

  @Test
  void is_open_from_the_latest_of_several_times() {
    Eligibility eligibility =
        notReceived().estimatedFor(NOW).contactedAt(NOW.minus(Duration.ofHours(1))).asked();
    assertThat(reasons(eligibility)).containsExactly("SELLER_STILL_HAS_TIME", "FILED_TOO_EARLY");
    assertThat(eligibility.from()).contains(SHANGHAI.startOf(SHANGHAI.day(NOW).plusDays(3)));
  }

  @Test
  void has_no_time_where_something_else_must_happen_first() {
    Eligibility eligibility =
        of(ProblemType.DAMAGED).contactedAt(NOW.minus(Duration.ofHours(1))).asked();
    assertThat(reasons(eligibility))
        .containsExactly("SELLER_STILL_HAS_TIME", "RETURN_NOT_REQUESTED");
    assertThat(eligibility.from()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("each_rule")
  void a_ground_that_passes_with_time_is_gone_exactly_from_then_on(
      String rule, String reason, Kind kind, Filing filing) {
    filing
        .asked()
        .from()
        .ifPresent(
            from -> {
              assertThat(filing.at(from.minus(1, ChronoUnit.MICROS)).asked().grounds())
                  .extracting(Ground::rule)
                  .contains(rule);
              assertThat(filing.at(from).asked().grounds())
                  .extracting(Ground::rule)
                  .doesNotContain(rule);
            });
  }

  @Test
  void no_time_is_promised_at_which_filing_would_be_closed() {
    // On the 90th day the seller was told a minute ago: 48 hours later the 90 days are over.
    Instant lastDay = SHANGHAI.endOf(SHANGHAI.day(ESTIMATE).plusDays(90));
    Eligibility eligibility =
        notReceived().contactedAt(lastDay.minusSeconds(60)).at(lastDay).asked();
    assertThat(reasons(eligibility)).containsExactly("SELLER_STILL_HAS_TIME");
    assertThat(eligibility.never()).isFalse();
    assertThat(eligibility.closesFirst()).isTrue();
    assertThat(eligibility.from()).isEmpty();
    assertThat(eligibility.grounds().get(0).facts()).doesNotContainKey("from");
    assertThat(
            notReceived()
                .contactedAt(lastDay.minus(Duration.ofDays(2)))
                .at(lastDay.minusSeconds(1))
                .asked()
                .from())
        .contains(lastDay);
  }

  /** Whatever happened before, in any combination: what is promised is kept. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Europe/Berlin"})
  void a_time_that_is_promised_is_the_first_at_which_a_claim_may_be_filed(String zone) {
    Policy policy = policyIn(zone);
    Random random = new Random(zone.hashCode());
    int promised = 0;
    for (int i = 0; i < 4_000; i++) {
      FilingSituation asked = AnySituation.by(random);
      Eligibility eligibility = policy.eligibility(asked).result();
      Instant from = eligibility.from().orElse(null);
      if (from != null) {
        promised++;
        assertThat(policy.eligibility(asked.at(from)).result().grounds()).as("%s", asked).isEmpty();
        assertThat(policy.eligibility(asked.at(from.minus(1, ChronoUnit.MICROS))).result())
            .as("%s", asked)
            .satisfies(before -> assertThat(before.eligible()).isFalse())
            .satisfies(before -> assertThat(before.from()).contains(from));
      }
      assertThat(eligibility.eligible() && eligibility.never()).isFalse();
      assertThat(eligibility.never() && from != null).isFalse();
    }
    assertThat(promised).isGreaterThan(100);
  }

  private static List<String> reasons(Eligibility eligibility) {
    return eligibility.grounds().stream().map(Ground::reason).toList();
  }

  private static Policy policyIn(String zone) {
    return new Policy(
        PolicyFixture.TABLES, PolicyFixture.calendar(zone, "CN"), PolicyFixture.RATES);
  }

  private static Filing notReceived() {
    return of(ProblemType.NOT_RECEIVED);
  }

  private static Filing of(ProblemType type) {
    return aFiling(type);
  }
}
