package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.policy.ReviewRouting.ProofOfDelivery;
import dev.redress.policy.TaskPriority.Standing;
import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRoutingTest {

  @ParameterizedTest
  @CsvSource({
    "USD 0.01,    R-01, false, CARRIER_SCAN",
    "USD 499.99,  R-01, false, CARRIER_SCAN",
    "USD 500.00,  R-02, true,  CARRIER_SCAN",
    "USD 749.99,  R-02, true,  CARRIER_SCAN",
    "USD 750.00,  R-03, true,  SIGNATURE",
    "USD 99999999999.99, R-03, true, SIGNATURE",
    "CNY 3571.42, R-01, false, CARRIER_SCAN",
    "CNY 3571.43, R-02, true,  CARRIER_SCAN",
  })
  void second_approval_and_signature_start_with_their_amount(
      String amount, String rule, boolean second, ProofOfDelivery proof) {
    Evaluation<ReviewRouting> evaluation = POLICY.routing(Money.parse(amount));
    assertThat(evaluation.rules()).containsExactly(rule);
    assertThat(evaluation.result().secondApproval()).isEqualTo(second);
    assertThat(evaluation.result().proofOfDelivery()).isEqualTo(proof);
    assertThat(evaluation.result().ground().facts()).containsKey("amountInUsd");
  }

  @ParameterizedTest
  @CsvSource({
    "USD 20.00,  PT0S,   false, false, 50",
    "USD 499.99, PT23H,  false, false, 50",
    "USD 20.00,  PT24H,  false, false, 52",
    "USD 20.00,  PT71H,  true,  false, 84",
    "USD 20.00,  PT0S,   false, true,  55",
    "USD 500.00, PT0S,   false, false, 60",
    "USD 750.00, PT0S,   false, false, 70",
    "USD 750.00, PT240H, true,  true,  125",
  })
  void amount_age_overdue_targets_and_parties_who_meet_again_bring_a_task_forward(
      String amount, Duration waited, boolean overdue, boolean repeated, int priority) {
    assertThat(
            POLICY
                .routing(Money.parse(amount))
                .result()
                .priority()
                .of(new Standing(waited, overdue, repeated)))
        .isEqualTo(priority);
  }

  @Test
  void an_amount_without_an_exchange_rate_is_refused() {
    assertThatThrownBy(() -> POLICY.routing(Money.parse("XAF 100")))
        .isInstanceOfSatisfying(
            NoExchangeRate.class,
            refusal -> assertThat(refusal.facts()).containsEntry("currency", "XAF"));
  }
}
