package dev.redress.journey;

import static dev.redress.journey.CaseWorker.APPROVAL;
import static dev.redress.journey.CaseWorker.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.archive.ZipContent;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that people decide. */
interface ReviewStories extends Stories {

  @Test
  default void evidence_that_is_asked_for_and_delivered_brings_the_review_back() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Person buyer = house().buyer();
    Complaint dispute = house().contested();
    buyer.isTold(dispute, "The claim was answered", "A case worker reviews the claim");
    reviewer.completes(REVIEW, dispute, Forms.asks("BUYER", "PHOTO_OF_ITEM"));
    dispute.standsAt(Stage.REVIEW, null);
    assertThat(reviewer.sees(REVIEW, dispute)).isFalse();
    buyer.isTold(dispute, "Evidence is asked for", "How did it look before?");

    buyer.submits(dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofATeapot());
    house().seller().isTold(dispute, "新的证据", "teapot.png");
    reviewer.completes(REVIEW, dispute, Forms.grantsFully("CARRIER", false));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    buyer.seesDecision(dispute, "GRANTED_FULL", "CARRIER", false);
    dispute.isRefunded("62.00 USD");
    dispute.becomesFinal(Outcome.GRANTED_FULL);
  }

  @Test
  default void a_buyer_who_stays_silent_when_asked_can_only_be_denied() {
    CaseWorker reviewer = house().caseWorker("case-worker2");
    Complaint dispute = house().contested();
    reviewer.completes(REVIEW, dispute, Forms.asks("BUYER", "UNBOXING"));
    house().deadlinePasses("EVIDENCE", dispute);
    house().buyer().isTold(dispute, "No evidence came in time");

    reviewer.takes(REVIEW, dispute).succeeded();
    assertThat(reviewer.fillsIn(REVIEW, dispute, Forms.grantsFully("SELLER", true)))
        .containsExactly("SILENCE_BINDS_THE_REVIEW");
    assertThat(reviewer.submits(REVIEW, dispute).status()).isGreaterThanOrEqualTo(400);
    dispute.standsAt(Stage.REVIEW, null);
    assertThat(reviewer.sees(REVIEW, dispute)).isTrue();

    reviewer.completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    dispute.isRefunded();
    dispute.becomesFinal(Outcome.DENIED);
  }

  @Test
  default void a_photo_that_was_shown_before_is_pointed_out_to_the_reviewer_and_to_nobody_else(
      @TempDir Path folder) {
    Person buyer = house().buyer();
    Complaint earlier = house().contested();
    buyer.submits(earlier, EvidenceKind.PHOTO_OF_ITEM, Photo.ofABreak(1));
    Complaint dispute = house().contested();
    buyer.submits(
        dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofABreakBefore(1, "2020:01:01 10:00:00"));

    house().filesAreRead(earlier);
    house().filesAreRead(dispute);

    assertThat(house().caseWorker("case-worker").reads(REVIEW, dispute))
        .contains("/casework/disputes/" + earlier.number())
        .contains("Adobe Photoshop 25.0", "Xiaomi 14");
    JsonNode insight = house().manager().gets(dispute.href() + "/evidence-insights").body().path(0);
    assertThat(insight.path("hints").findValuesAsText("kind")).contains("TAKEN_BEFORE_ORDER");
    assertThat(insight.path("twins").findValuesAsText("dispute")).contains(earlier.number());
    for (Person party : List.of(buyer, house().seller())) {
      assertThat(party.gets(dispute.href() + "/evidence-insights").status()).isEqualTo(403);
      assertThat(party.gets(dispute.href() + "/evidence-search?words=x").status()).isEqualTo(403);
      assertThat(party.reads(dispute).toString()).doesNotContain("Photoshop", earlier.number());
    }
    for (Person reader : List.of(buyer, house().seller(), house().manager())) {
      ZipContent archive = ZipContent.of(reader.takesAlong(dispute, folder));
      assertThat(archive.names())
          .filteredOn(name -> !name.startsWith("evidence/"))
          .isNotEmpty()
          .allSatisfy(
              name -> assertThat(archive.text(name)).doesNotContain("Photoshop", earlier.number()));
    }
  }

  @Test
  default void a_seller_may_answer_in_words_and_the_reviewer_reads_them() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Person seller = house().seller();
    Complaint dispute = house().contested();
    reviewer.completes(REVIEW, dispute, Forms.asks("SELLER", "TRACKING"));
    seller.isTold(dispute, "需要补充证据");
    seller.answersEvidenceRequest(dispute, "The tracking is at the carrier's");
    assertThat(reviewer.reads(REVIEW, dispute)).contains("The tracking is at the carrier");
    reviewer.completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    seller.isTold(dispute, "裁决已作出");
    dispute.becomesFinal(Outcome.DENIED);
  }

  @Test
  default void a_high_amount_needs_the_approval_of_another_person() {
    CaseWorker reviewer = house().caseWorker("senior-reviewer");
    CaseWorker other = house().caseWorker("senior-reviewer2");
    Complaint dispute = house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("900.00"));
    reviewer.completes(REVIEW, dispute, Forms.grants("500.00", "SELLER", true));
    dispute.standsAt(Stage.REVIEW, null);
    dispute.isRefunded();

    Answer refused = reviewer.takes(APPROVAL, dispute);
    assertThat(refused.status()).isGreaterThanOrEqualTo(400);
    assertThat(refused.body().toString()).contains("NEEDS_ANOTHER_PERSON");
    assertThat(other.sees(APPROVAL, dispute)).isTrue();

    other.completes(APPROVAL, dispute, Forms.sendsBack("Is the photo of this parcel?"));
    assertThat(reviewer.reads(REVIEW, dispute)).contains("Is the photo of this parcel?");
    reviewer.completes(REVIEW, dispute, Forms.grants("499.99", "SELLER", true));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_PARTIAL);
    dispute.isRefunded("499.99 USD");
    dispute.becomesFinal(Outcome.GRANTED_PARTIAL);
  }

  @Test
  default void an_approved_decision_is_given_in_the_name_of_who_proposed_it() {
    Complaint dispute = house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("900.00"));
    house()
        .caseWorker("case-worker")
        .completes(REVIEW, dispute, Forms.grantsFully("MARKETPLACE", false));
    house().caseWorker("senior-reviewer").completes(APPROVAL, dispute, Forms.approves());
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("900.00 USD");
    assertThat(dispute.events()).contains("DecisionApproved");
    house().buyer().seesDecision(dispute, "GRANTED_FULL", "MARKETPLACE", false);
    dispute.becomesFinal(Outcome.GRANTED_FULL);
  }

  @Test
  default void variables_that_are_made_up_over_the_engines_rest_face_decide_nothing() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint other = house().contested();
    Complaint dispute = house().contested();
    Map<String, Object> madeUp =
        Map.of(
            "reviewRoute", Map.of("value", "DECIDED"),
            "outcome", Map.of("value", "GRANTED_FULL"));
    reviewer.takes(REVIEW, dispute).succeeded();
    assertThat(reviewer.submits(REVIEW, dispute, madeUp).status()).isGreaterThanOrEqualTo(400);
    dispute.standsAt(Stage.REVIEW, null);

    assertThat(reviewer.fillsIn(REVIEW, dispute, Forms.denies())).isEmpty();
    assertThat(
            reviewer
                .submits(REVIEW, dispute, Map.of("disputeId", Map.of("value", other.id())))
                .status())
        .isGreaterThanOrEqualTo(400);
    dispute.standsAt(Stage.REVIEW, null);
    other.standsAt(Stage.REVIEW, null);

    reviewer.submits(REVIEW, dispute, madeUp).succeeded();
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    dispute.isRefunded();
    dispute.becomesFinal(Outcome.DENIED);
    house().buyer().withdraws(other, "");
  }

  @Test
  default void a_task_completed_over_rest_without_a_form_stays_open() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint dispute = house().contested();
    assertThat(reviewer.submits(REVIEW, dispute).status()).isGreaterThanOrEqualTo(400);
    reviewer.takes(REVIEW, dispute).succeeded();
    assertThat(reviewer.submits(REVIEW, dispute).body().toString()).contains("NOTHING_DECIDED_YET");
    assertThat(reviewer.sees(REVIEW, dispute)).isTrue();
    house().buyer().withdraws(dispute, "");
    dispute.isClosedAs(Outcome.WITHDRAWN);
  }

  @Test
  default void a_corrected_problem_type_gives_the_seller_a_reply_before_anybody_decides() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Person buyer = house().buyer();
    Person seller = house().seller();
    Complaint dispute = house().contested(ProblemType.DAMAGED, house().goods().thatArrived());
    buyer.correctsProblem(dispute, ProblemType.WRONG_ITEM, "It is a coffee pot");
    seller.isTold(dispute, "问题类型已更正", "It is a coffee pot");
    dispute.standsAt(Stage.REVIEW, null);
    assertThat(buyer.reads(dispute).path("problemType").asText()).isEqualTo("WRONG_ITEM");

    reviewer.takes(REVIEW, dispute).succeeded();
    assertThat(reviewer.fillsIn(REVIEW, dispute, Forms.denies()))
        .containsExactly("REPLY_STILL_OPEN");
    assertThat(reviewer.submits(REVIEW, dispute).status()).isGreaterThanOrEqualTo(400);
    seller.replies(dispute, "It is a teapot for coffee");
    buyer.isTold(dispute, "A reply to the corrected problem type", "It is a teapot for coffee");

    reviewer.completes(REVIEW, dispute, Forms.grants("31.00", "SELLER", false));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_PARTIAL);
    dispute.isRefunded("31.00 USD");
    dispute.becomesFinal(Outcome.GRANTED_PARTIAL);
  }

  @Test
  default void a_seller_who_does_not_reply_to_a_correction_loses_the_reply_only() {
    Person buyer = house().buyer();
    Complaint dispute =
        buyer.opens(ProblemType.DAMAGED, house().goods().thatArrived(), Remedies.fullRefund());
    house().seller().writes(dispute, "Let me see");
    buyer.correctsProblem(dispute, ProblemType.INCOMPLETE, "The lid is missing");
    house().nextDeadlinePasses(dispute);
    assertThat(dispute.events()).contains("ReplyWaived");
    dispute.standsAt(Stage.NEGOTIATION, null);
    assertThat(house().seller().may(dispute)).doesNotContain("REPLY");
    house().seller().acceptsOffer(dispute);
    dispute.isClosedAs(Outcome.SETTLED);
  }

  @Test
  default void a_decision_that_waits_for_a_second_person_too_long_is_told_to_the_managers() {
    Complaint dispute = house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("900.00"));
    house()
        .caseWorker("case-worker")
        .completes(REVIEW, dispute, Forms.grants("500.00", "SELLER", false));
    house().nextDeadlinePasses(dispute);
    assertThat(dispute.events()).containsSubsequence("SecondApprovalAskedFor", "ApprovalOverdue");
    house().manager().isTold(dispute, "A second approval is overdue");
    house().caseWorker("senior-reviewer").completes(APPROVAL, dispute, Forms.approves());
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_PARTIAL);
  }

  @Test
  default void a_review_that_takes_too_long_is_told_to_the_managers_and_stays_open() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint dispute = house().contested();
    house().nextDeadlinePasses(dispute);
    assertThat(dispute.events()).contains("ReviewOverdue");
    house().manager().isTold(dispute, "A review is overdue");
    reviewer.completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    house().buyer().withdraws(dispute, "Never mind");
    dispute.isClosedAs(Outcome.WITHDRAWN);
  }
}
