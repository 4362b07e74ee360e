package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.AutomaticAnswer.Decided;
import dev.redress.policy.AutomaticFacts.Answered;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AutomaticDecisionTest {

  private static final Instant SHIP_BY = Instant.parse("2026-09-05T00:00:00Z");
  private static final Instant NOW = SHIP_BY.plus(Duration.ofDays(10));
  private static final Money PAID = Money.parse("USD 100.00");
  private static final Money NOTHING = Money.parse("USD 0.00");

  private static final class Case {
    private ProblemType type = ProblemType.NOT_RECEIVED;
    private @Nullable Instant shippedAt = SHIP_BY;
    private @Nullable Instant returnedAt;
    private @Nullable Instant refusedAt;
    private boolean marketplaceLabel = true;
    private Money refunded = NOTHING;
    private boolean chargebackOpen;
    private Answered answered = Answered.NOT_ASKED;

    Case of(ProblemType problem) {
      type = problem;
      return this;
    }

    Case shippedAt(@Nullable Instant time) {
      shippedAt = time;
      return this;
    }

    Case returnedToSender() {
      returnedAt = NOW;
      return this;
    }

    Case refused() {
      refusedAt = NOW;
      return this;
    }

    Case underSellersLabel() {
      marketplaceLabel = false;
      return this;
    }

    Case refunded(Money amount) {
      refunded = amount;
      return this;
    }

    Case chargedBack() {
      chargebackOpen = true;
      return this;
    }

    Case silent() {
      answered = new Answered(SellerAnswer.SILENT, NOW, null);
      return this;
    }

    Case answered(SellerAnswer answer, Duration after) {
      answered = new Answered(answer, NOW, NOW.plus(after));
      return this;
    }

    Case contested() {
      return answered(SellerAnswer.CONTESTED, Duration.ofDays(2));
    }

    AutomaticFacts facts() {
      Parcel parcel =
          new Parcel(SHIP_BY, NOW, shippedAt, null, returnedAt, refusedAt, marketplaceLabel);
      return AutomaticFacts.from(
          type, NOW, parcel, new Payment(PAID, refunded, chargebackOpen), answered);
    }

    AutomaticAnswer asked() {
      return POLICY.automatic(facts()).result();
    }
  }

  static Stream<Arguments> each_rule() {
    return Stream.of(
        Arguments.of("A-01", new Case().chargedBack(), Outcome.CHARGEBACK, Payer.SELLER, false),
        Arguments.of("A-02", new Case().refunded(PAID), Outcome.SETTLED, Payer.SELLER, false),
        Arguments.of("A-03", new Case().shippedAt(null), Outcome.GRANTED_FULL, Payer.SELLER, true),
        Arguments.of(
            "A-04", new Case().returnedToSender(), Outcome.GRANTED_FULL, Payer.SELLER, false),
        Arguments.of("A-04", new Case().refused(), Outcome.GRANTED_FULL, Payer.SELLER, false),
        Arguments.of("A-05", new Case().silent(), Outcome.GRANTED_FULL, Payer.SELLER, true),
        Arguments.of(
            "A-06",
            new Case().answered(SellerAnswer.ACCEPTED, Duration.ofHours(1)),
            Outcome.SETTLED,
            Payer.SELLER,
            false),
        Arguments.of(
            "A-07", new Case().contested(), Outcome.GRANTED_FULL, Payer.MARKETPLACE, false));
  }

  @ParameterizedTest
  @MethodSource("each_rule")
  void each_clear_case_is_decided_in_all_three_parts(
      String rule, Case clear, Outcome outcome, Payer payer, boolean defect) {
    Evaluation<AutomaticAnswer> evaluation = POLICY.automatic(clear.facts());
    assertThat(evaluation.rules()).containsExactly(rule);
    Decided decided = (Decided) evaluation.result();
    assertThat(decided.outcome()).isEqualTo(outcome);
    assertThat(decided.payer()).isEqualTo(payer);
    assertThat(decided.countsAsDefect()).isEqualTo(defect);
    assertThat(decided.ground().rule()).isEqualTo(rule);
  }

  @Test
  void the_seller_is_heard_where_no_fact_decides() {
    assertThat(new Case().asked()).isInstanceOf(AutomaticAnswer.HearSeller.class);
  }

  @Test
  void a_contested_claim_is_reviewed() {
    assertThat(new Case().of(ProblemType.DAMAGED).contested().asked())
        .isInstanceOf(AutomaticAnswer.Review.class);
    assertThat(new Case().underSellersLabel().contested().asked())
        .isInstanceOf(AutomaticAnswer.Review.class);
    assertThat(new Case().shippedAt(SHIP_BY.plusSeconds(1)).contested().asked())
        .isInstanceOf(AutomaticAnswer.Review.class);
    assertThat(
            new Case().answered(SellerAnswer.CONTESTED, Duration.ofDays(2).plusSeconds(1)).asked())
        .isInstanceOf(AutomaticAnswer.Review.class);
  }

  @Test
  void one_cent_less_than_paid_is_no_full_refund() {
    assertThat(new Case().refunded(Money.parse("USD 99.99")).asked())
        .isInstanceOf(AutomaticAnswer.HearSeller.class);
  }

  @Test
  void a_parcel_may_still_be_shipped_at_the_last_instant() {
    Parcel parcel = new Parcel(NOW, NOW, null, null, null, null, true);
    Payment payment = new Payment(PAID, NOTHING, false);
    assertThat(
            AutomaticFacts.from(ProblemType.NOT_RECEIVED, NOW, parcel, payment, Answered.NOT_ASKED)
                .neverShipped())
        .isFalse();
    assertThat(
            AutomaticFacts.from(
                    ProblemType.NOT_RECEIVED,
                    NOW.plusNanos(1_000),
                    parcel,
                    payment,
                    Answered.NOT_ASKED)
                .neverShipped())
        .isTrue();
  }

  @Test
  void every_combination_of_facts_gets_exactly_the_first_rule_of_the_clauses() {
    for (AutomaticFacts facts : everyCombination()) {
      assertThat(POLICY.automatic(facts).rules()).as("%s", facts).containsExactly(firstRule(facts));
    }
  }

  /** The clauses of product.md, said again apart from the table. */
  private static String firstRule(AutomaticFacts facts) {
    if (facts.chargebackOpen()) {
      return "A-01";
    }
    if (facts.refundedInFull()) {
      return "A-02";
    }
    if (facts.neverShipped()) {
      return "A-03";
    }
    if (facts.cameBack()) {
      return "A-04";
    }
    BigDecimal hours = facts.hoursUntilAnswer();
    return switch (facts.sellerAnswer()) {
      case SILENT -> "A-05";
      case ACCEPTED -> "A-06";
      case NOT_ASKED -> "A-08";
      case CONTESTED ->
          facts.problemType() == ProblemType.NOT_RECEIVED
                  && facts.marketplaceLabel()
                  && facts.scannedInTime()
                  && hours != null
                  && hours.compareTo(BigDecimal.valueOf(48)) <= 0
              ? "A-07"
              : "A-09";
    };
  }

  private static List<AutomaticFacts> everyCombination() {
    List<AutomaticFacts> all = new ArrayList<>();
    for (ProblemType type : ProblemType.values()) {
      for (SellerAnswer answer : SellerAnswer.values()) {
        for (BigDecimal hours :
            Arrays.asList(null, BigDecimal.valueOf(48), new BigDecimal("48.000001"))) {
          for (int bits = 0; bits < 64; bits++) {
            all.add(
                new AutomaticFacts(
                    type,
                    (bits & 1) != 0,
                    (bits & 2) != 0,
                    (bits & 4) != 0,
                    (bits & 8) != 0,
                    answer,
                    (bits & 16) != 0,
                    (bits & 32) != 0,
                    hours));
          }
        }
      }
    }
    return all;
  }
}
