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
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_RECEIVED          | BUYER  | W-01 ADDRESS_CONFIRMATION, W-02 CARRIER_STATEMENT",
        "DELIVERED_NOT_RECEIVED| BUYER  | W-01 ADDRESS_CONFIRMATION, W-02 CARRIER_STATEMENT",
        "LATE_DELIVERY         | BUYER  | W-03 TRACKING",
        "NOT_RECEIVED          | SELLER | W-04 PROOF_OF_SHIPMENT, W-05 TRACKING, W-06 PROOF_OF_DELIVERY, W-07 SIGNATURE",
        "DELIVERED_NOT_RECEIVED| SELLER | W-04 PROOF_OF_SHIPMENT, W-05 TRACKING, W-06 PROOF_OF_DELIVERY, W-07 SIGNATURE",
        "LATE_DELIVERY         | SELLER | W-04 PROOF_OF_SHIPMENT, W-05 TRACKING, W-06 PROOF_OF_DELIVERY",
        "EMPTY_BOX             | BUYER  | W-08 UNBOXING, W-09 PHOTO_OF_LABEL, W-10 WEIGHT",
        "INCOMPLETE            | BUYER  | W-08 UNBOXING, W-09 PHOTO_OF_LABEL, W-10 WEIGHT",
        "EMPTY_BOX             | SELLER | W-11 PACKING, W-12 PACKING_LIST, W-13 WEIGHT",
        "INCOMPLETE            | SELLER | W-11 PACKING, W-12 PACKING_LIST, W-13 WEIGHT",
        "NOT_AS_DESCRIBED      | BUYER  | W-14 PHOTO_OF_ITEM, W-15 LISTING",
        "DAMAGED               | BUYER  | W-14 PHOTO_OF_ITEM, W-15 LISTING",
        "DEFECTIVE             | SELLER | W-16 LISTING, W-17 SERIAL_NUMBER, W-18 PHOTO_OF_ITEM",
        "WRONG_ITEM            | SELLER | W-16 LISTING, W-17 SERIAL_NUMBER, W-18 PHOTO_OF_ITEM",
        "COUNTERFEIT           | BUYER  | W-19 THIRD_PARTY_REPORT",
        "COUNTERFEIT           | SELLER | W-20 INVOICE, W-21 AUTHORISATION",
        "RETURN_REFUSED        | BUYER  | W-22 RETURN_TRACKING, W-23 CHAT_LOG",
        "RETURNED_NOT_REFUNDED | BUYER  | W-22 RETURN_TRACKING, W-23 CHAT_LOG",
        "WRONG_REFUND_AMOUNT   | SELLER | W-24 RETURN_CONDITION, W-25 REFUND_PROOF, W-26 RETURN_LABEL",
        "EXTRA_CHARGES         | BUYER  | W-27 INVOICE, W-28 CHAT_LOG",
        "EXTRA_CHARGES         | SELLER | W-29 LISTING, W-30 INVOICE",
      })
  void each_row_wants_its_kind(ProblemType type, Party side, String wanted) {
    assertThat(
            POLICY.evidenceWanted(type, side, Money.parse("USD 750.00")).stream()
                .map(one -> one.rule() + " " + one.kind()))
        .containsExactly(wanted.split(", "));
  }
}
