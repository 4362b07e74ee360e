package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.policy.ReviewRouting.ProofOfDelivery;
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

  @Test
  void dearer_claims_come_first() {
    assertThat(POLICY.routing(Money.parse("USD 800.00")).result().priority())
        .isGreaterThan(POLICY.routing(Money.parse("USD 20.00")).result().priority());
  }

  @Test
  void an_amount_without_an_exchange_rate_is_refused() {
    assertThatThrownBy(() -> POLICY.routing(Money.parse("XAF 100")))
        .isInstanceOfSatisfying(
            NoExchangeRate.class,
            refusal -> assertThat(refusal.facts()).containsEntry("currency", "XAF"));
  }
}
