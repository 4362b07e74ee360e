package dev.redress.journey;

import static dev.redress.journey.CaseWorker.APPEAL;
import static dev.redress.journey.CaseWorker.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Second looks. */
interface AppealStories extends Stories {

  @Test
  default void a_denial_is_overturned_and_the_buyer_is_refunded_after_all() {
    Person buyer = house().buyer();
    Person seller = house().seller();
    Complaint dispute = house().contested();
    house().caseWorker("case-worker").completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    buyer.isTold(dispute, "A decision was made");
    buyer.appeals(dispute, Set.of("REFUND"), "The signature is not mine");
    seller.isTold(dispute, "对方提出了申诉", "The signature is not mine");

    house()
        .caseWorker("senior-reviewer")
        .completes(APPEAL, dispute, Forms.grantsFully("SELLER", true));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("62.00 USD");
    buyer.seesDecision(dispute, "GRANTED_FULL", "SELLER", true);
    assertThat(buyer.reads(dispute).path("appeals").path(0).path("verdict").asText())
        .isEqualTo("OVERTURNED");
    seller.isTold(dispute, "申诉已裁决");
    assertThat(buyer.may(dispute)).doesNotContain("FILE_APPEAL");
    assertThat(seller.may(dispute)).contains("FILE_APPEAL");
    dispute.becomesFinal(Outcome.GRANTED_FULL);
  }

  @Test
  default void a_partial_grant_is_raised_on_appeal_and_only_the_difference_is_paid() {
    Person buyer = house().buyer();
    Complaint dispute = house().contested(ProblemType.DAMAGED, house().goods().thatArrived());
    house()
        .caseWorker("case-worker")
        .completes(REVIEW, dispute, Forms.grants("20.00", "SELLER", false));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_PARTIAL);
    dispute.isRefunded("20.00 USD");
    buyer.appeals(dispute, Set.of("REFUND"), "It is worth nothing");
    house()
        .caseWorker("senior-reviewer")
        .completes(APPEAL, dispute, Forms.grantsFully("SELLER", false));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("20.00 USD", "42.00 USD");
    dispute.becomesFinal(Outcome.GRANTED_FULL);
  }

  @Test
  default void a_seller_who_wins_the_appeal_is_paid_by_the_marketplace_and_the_buyer_keeps_all() {
    Person seller = house().seller();
    Complaint dispute = house().contested();
    house().caseWorker("case-worker").completes(REVIEW, dispute, Forms.grantsFully("SELLER", true));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("62.00 USD");
    seller.appeals(dispute, Set.of("FUNDING", "DEFECT"), "The neighbour signed for it");
    house()
        .caseWorker("senior-reviewer")
        .completes(
            APPEAL,
            dispute,
            Map.of(
                "payer",
                "MARKETPLACE",
                "countsAsDefect",
                "false",
                "textZh",
                "同意",
                "textEn",
                "Agreed"));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("62.00 USD");
    seller.seesDecision(dispute, "GRANTED_FULL", "MARKETPLACE", false);
    House.soon(() -> assertThat(dispute.events()).contains("CostMoved"));
    seller.isTold(dispute, "费用承担方已变更");
    dispute.becomesFinal(Outcome.GRANTED_FULL);
  }

  @Test
  default void who_had_a_part_in_the_decision_does_not_hear_the_appeal() {
    CaseWorker first = house().caseWorker("senior-reviewer");
    CaseWorker second = house().caseWorker("senior-reviewer2");
    Complaint dispute = house().contested();
    first.completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    house().buyer().appeals(dispute, Set.of("REFUND"), "Please look again");
    Answer refused = first.takes(APPEAL, dispute);
    assertThat(refused.status()).isGreaterThanOrEqualTo(400);
    assertThat(refused.body().toString()).contains("HAD_A_PART");
    second.completes(APPEAL, dispute, Forms.upholds());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);

    house().seller().appeals(dispute, Set.of("DEFECT"), "For the record");
    house().nextDeadlinePasses(dispute);
    assertThat(dispute.events()).contains("AppealOverdue");
    house().caseWorker("senior-reviewer3").completes(APPEAL, dispute, Forms.upholds());
    dispute.isClosedAs(Outcome.DENIED);
    dispute.isRefunded();
  }
}
