package dev.redress.policy;

import static dev.redress.guarantee.EvidenceKind.*;
import static dev.redress.policy.PolicyFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceWantedTest {

  private static List<EvidenceKind> wanted(ProblemType type, Party side, String paid) {
    return POLICY.evidenceWanted(type, side, Money.parse(paid)).stream()
        .map(EvidenceWanted::kind)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void each_side_has_a_checklist_for_each_problem_without_doubles(ProblemType type) {
    for (Party side : Party.values()) {
      assertThat(wanted(type, side, "USD 900.00")).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void a_signature_is_wanted_from_its_amount() {
    assertThat(wanted(ProblemType.NOT_RECEIVED, Party.SELLER, "USD 749.99"))
        .containsExactly(PROOF_OF_SHIPMENT, TRACKING, PROOF_OF_DELIVERY);
    assertThat(wanted(ProblemType.NOT_RECEIVED, Party.SELLER, "USD 750.00"))
        .containsExactly(PROOF_OF_SHIPMENT, TRACKING, PROOF_OF_DELIVERY, SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 1.00", "USD 749.99", "USD 750.00", "USD 5000.00"})
  void checklist_and_review_agree_on_who_needs_a_signature(String paid) {
    assertThat(wanted(ProblemType.NOT_RECEIVED, Party.SELLER, paid).contains(SIGNATURE))
        .isEqualTo(
            POLICY.routing(Money.parse(paid)).result().proofOfDelivery()
                == ReviewRouting.ProofOfDelivery.SIGNATURE);
  }

  @Test
  void a_currency_without_an_exchange_rate_wants_no_signature() {
    assertThat(wanted(ProblemType.NOT_RECEIVED, Party.SELLER, "XAF 900000"))
        .containsExactly(PROOF_OF_SHIPMENT, TRACKING, PROOF_OF_DELIVERY);
  }

  @Test
  void checklists_are_in_the_order_of_the_table() {
    assertThat(wanted(ProblemType.COUNTERFEIT, Party.SELLER, "USD 1.00"))
        .containsExactly(INVOICE, AUTHORISATION);
    assertThat(wanted(ProblemType.EMPTY_BOX, Party.BUYER, "USD 1.00"))
        .containsExactly(UNBOXING, PHOTO_OF_LABEL, WEIGHT);
  }
}
