package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ways through {@code dispute.bpmn}, on the real engine with stand-ins for the domain. The
 * class fails unless its stories together reach every element and take every flow of the model.
 */
@Deployment(resources = DisputeModel.RESOURCE)
class DisputeProcessTest {

  private static final Map<String, ?> GRANTED = decided("GRANTED_FULL");
  private static final Map<String, ?> ASK_SELLER = Map.of("claimRoute", "ASK_SELLER");
  private static final Map<String, ?> REVIEW = Map.of("claimRoute", "REVIEW");

  private static final StandIns DOMAIN = new StandIns();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = engineWithCoverage();

  private DisputeStory dispute;

  @BeforeEach
  void begin() {
    DOMAIN.reset();
    dispute = new DisputeStory(ENGINE.getProcessEngine(), DOMAIN);
  }

  // Negotiation

  @Test
  void an_accepted_offer_settles_the_dispute_and_the_remedy_is_settled_in_a_step_of_its_own() {
    DOMAIN.remedyDue = true;

    dispute.opens();
    dispute.offerIsAccepted();
    assertThat(DOMAIN.calls).containsExactly("recordAgreement");
    assertThat(dispute.waitsAt("ServiceTask_SettleRemedy")).isTrue();

    dispute.remedyIsSettled();
    assertThat(DOMAIN.calls).containsExactly("recordAgreement", "settleRemedy");
    assertThat(DOMAIN.stages).containsExactly("NEGOTIATION", "CLOSED");
    assertThat(dispute.ends()).containsExactly("EndEvent_AgreementReached", "EndEvent_Settled");
    assertThat(dispute.isOver()).isTrue();
  }

  @Test
  void an_agreement_that_leaves_nothing_to_pay_ends_at_once() {
    dispute.opens();
    dispute.offerIsAccepted();

    assertThat(DOMAIN.calls).containsExactly("recordAgreement");
    assertThat(dispute.ends()).containsExactly("EndEvent_AgreementReached", "EndEvent_Settled");
    assertThat(dispute.isOver()).isTrue();
  }

  @Test
  void a_dispute_nobody_speaks_in_is_reminded_of_and_then_lapses() {
    dispute.opens();
    dispute.negotiatorsAreReminded();
    dispute.nothingIsHeardForLong();

    assertThat(DOMAIN.calls).containsExactly("remindNegotiators", "lapseNegotiation");
    assertThat(DOMAIN.stages).containsExactly("NEGOTIATION", "CLOSED");
    assertThat(dispute.ends()).containsExactly("EndEvent_NegotiationLapsed", "EndEvent_Lapsed");
  }

  @Test
  void late_answers_and_expired_offers_leave_the_negotiation_open() {
    dispute.opens();
    dispute.sellerAnswerDeadlinePasses();
    dispute.offerDeadlinePasses();

    assertThat(DOMAIN.calls).containsExactly("openWayToClaim", "expireOffers");
    assertThat(dispute.waitsAt("EventGateway_Negotiation")).isTrue();

    dispute.offerIsAccepted();
    assertThat(dispute.isOver()).isTrue();
  }

  // Claim

  @Test
  void an_ineligible_claim_is_refused_and_stands_when_the_appeal_window_closes() {
    DOMAIN.answers("checkEligibility", Map.of("eligible", false));
    DOMAIN.appealOpen = true;

    dispute.opens();
    dispute.claimIsFiled();
    dispute.appealPartiesAreReminded();
    dispute.appealWindowPasses();

    assertThat(DOMAIN.calls)
        .containsExactly(
            "checkEligibility",
            "refuseClaim",
            "openAppealWindow",
            "remindAppealParties",
            "closeAppealWindow");
    assertThat(DOMAIN.stages).containsExactly("NEGOTIATION", "CLAIM", "APPEAL", "CLOSED");
    assertThat(dispute.ends())
        .containsExactly(
            "EndEvent_ClaimFiled",
            "EndEvent_ClaimRefused",
            "EndEvent_WindowClosed",
            "EndEvent_AppealWindowClosed");
  }

  @Test
  void a_clear_case_is_decided_at_once() {
    DOMAIN.answers("decideAutomatically", GRANTED);
    DOMAIN.remedyDue = true;

    dispute.opens();
    dispute.claimIsFiled();
    dispute.remedyIsSettled();

    assertThat(DOMAIN.calls)
        .containsExactly("checkEligibility", "decideAutomatically", "settleRemedy");
    assertThat(dispute.ends())
        .containsExactly(
            "EndEvent_ClaimFiled", "EndEvent_ClaimDecidedAutomatically", "EndEvent_DecidedFinally");
  }

  @Test
  void a_seller_who_stays_silent_is_reminded_and_then_the_policy_decides() {
    DOMAIN.answers("decideAutomatically", ASK_SELLER, GRANTED);

    dispute.opens();
    dispute.claimIsFiled();
    dispute.sellerIsReminded();
    dispute.claimAnswerDeadlinePasses();

    assertThat(DOMAIN.calls)
        .containsExactly(
            "checkEligibility",
            "decideAutomatically",
            "askSeller",
            "remindSeller",
            "recordSilence",
            "decideAutomatically");
    assertThat(dispute.ends()).contains("EndEvent_ClaimDecidedAutomatically");
  }

  @Test
  void an_answer_that_leaves_the_case_unclear_leads_to_review() {
    DOMAIN.answers("decideAutomatically", ASK_SELLER, REVIEW);

    dispute.opens();
    dispute.claimIsFiled();
    dispute.sellerAnswersClaim();

    assertThat(DOMAIN.stages).containsExactly("NEGOTIATION", "CLAIM", "REVIEW");
    assertThat(dispute.waitsAt("UserTask_ReviewClaim")).isTrue();
    assertThat(dispute.ends()).containsExactly("EndEvent_ClaimFiled", "EndEvent_ReviewNeeded");
  }

  @Test
  void an_offer_in_the_claim_that_expires_puts_the_question_to_the_policy_again() {
    DOMAIN.answers("decideAutomatically", ASK_SELLER, REVIEW);

    dispute.opens();
    dispute.claimIsFiled();
    dispute.claimOfferDeadlinePasses();

    assertThat(DOMAIN.calls)
        .containsSubsequence("askSeller", "expireClaimOffer", "decideAutomatically");
    assertThat(dispute.waitsAt("UserTask_ReviewClaim")).isTrue();
  }

  @Test
  void an_offer_accepted_in_the_claim_settles_the_dispute() {
    DOMAIN.answers("decideAutomatically", ASK_SELLER);

    dispute.opens();
    dispute.claimIsFiled();
    dispute.offerIsAccepted();

    assertThat(DOMAIN.calls).endsWith("askSeller", "recordClaimAgreement");
    assertThat(dispute.ends())
        .containsExactly("EndEvent_ClaimFiled", "EndEvent_ClaimSettled", "EndEvent_Settled");
  }

  // Review

  @Test
  void a_decided_review_ends_the_claim() {
    inReview();
    dispute.reviewerDecides("DENIED");

    assertThat(DOMAIN.calls).endsWith("startReview", "offerToCaseWorkers", "concludeReview");
    assertThat(dispute.ends()).endsWith("EndEvent_ClaimDecided", "EndEvent_DecidedFinally");
  }

  @Test
  void a_review_comes_back_when_the_evidence_arrives() {
    inReview();
    dispute.reviewerAsksForEvidence();
    dispute.evidencePartyIsReminded();
    assertThat(dispute.waitsAt("UserTask_ReviewClaim")).isFalse();

    dispute.evidenceIsProvided();
    dispute.reviewerDecides("GRANTED_FULL");

    assertThat(DOMAIN.calls)
        .endsWith("concludeReview", "remindEvidenceParty", "offerToCaseWorkers", "concludeReview");
  }

  @Test
  void a_review_comes_back_when_the_time_for_evidence_is_over() {
    inReview();
    dispute.reviewerAsksForEvidence();
    dispute.evidenceDeadlinePasses();
    dispute.reviewerDecides("DENIED");

    assertThat(DOMAIN.calls)
        .endsWith("concludeReview", "closeEvidenceRequest", "offerToCaseWorkers", "concludeReview");
  }

  @Test
  void a_review_that_is_left_to_seniors_begins_again_for_them() {
    inReview();
    dispute.reviewerLeavesItToSeniors();
    assertThat(dispute.waitsAt("UserTask_ReviewClaim")).isTrue();
    dispute.reviewerDecides("DENIED");

    assertThat(DOMAIN.calls)
        .endsWith("offerToCaseWorkers", "concludeReview", "offerToCaseWorkers", "concludeReview");
  }

  @Test
  void a_high_amount_is_decided_only_when_a_second_person_approves() {
    inReview();
    dispute.reviewerDecidesHighAmount();
    dispute.seniorSendsBack();
    assertThat(dispute.waitsAt("UserTask_ReviewClaim")).isTrue();

    dispute.reviewerDecidesHighAmount();
    dispute.seniorApproves("GRANTED_FULL");

    assertThat(DOMAIN.calls)
        .endsWith(
            "startReview",
            "offerToCaseWorkers",
            "concludeReview",
            "concludeApproval",
            "offerToCaseWorkers",
            "concludeReview",
            "concludeApproval");
    assertThat(dispute.ends()).endsWith("EndEvent_ClaimDecided", "EndEvent_DecidedFinally");
  }

  @Test
  void an_overdue_review_is_escalated_and_stays_with_its_reviewer() {
    inReview();
    dispute.reviewTargetPasses();

    assertThat(DOMAIN.calls).endsWith("startReview", "offerToCaseWorkers", "escalateReview");
    assertThat(dispute.waitsAt("UserTask_ReviewClaim")).isTrue();

    dispute.reviewerDecides("DENIED");
    assertThat(dispute.isOver()).isTrue();
  }

  @Test
  void a_forgotten_approval_is_escalated_and_stays_with_the_second_person() {
    inReview();
    dispute.reviewerDecidesHighAmount();
    dispute.approvalTargetPasses();

    assertThat(DOMAIN.calls).endsWith("concludeReview", "escalateApproval");
    assertThat(dispute.waitsAt("UserTask_ApproveDecision")).isTrue();

    dispute.seniorApproves("GRANTED_FULL");
    assertThat(dispute.isOver()).isTrue();
  }

  @Test
  void every_assignment_and_completion_asks_the_domain_first() {
    DOMAIN.appealOpen = true;
    inReview();
    dispute.isAssigned("UserTask_ReviewClaim", "case-worker");
    dispute.reviewerDecidesHighAmount();
    dispute.isAssigned("UserTask_ApproveDecision", "senior-reviewer");
    dispute.seniorApproves("DENIED");
    dispute.appealIsFiled();
    dispute.isAssigned("UserTask_ReviewAppeal", "senior-reviewer");

    assertThat(DOMAIN.calls)
        .containsSubsequence("guardReviewer", "guardApprover", "guardAppealReviewer");
  }

  @Test
  void a_conclusion_that_the_domain_refuses_leaves_the_task_open() {
    inReview();
    DOMAIN.refuses("concludeReview");

    assertThatThrownBy(() -> dispute.reviewerDecides("DENIED"))
        .hasRootCauseInstanceOf(StandIns.Refused.class);
    assertThat(dispute.waitsAt("UserTask_ReviewClaim")).isTrue();
  }

  // Return

  @Test
  void goods_are_returned_in_three_steps_before_the_remedy_is_settled() {
    inReturn();
    dispute.sellerIsRemindedOfLabel();
    dispute.sellerProvidesLabel();
    dispute.buyerIsRemindedOfShipment();
    dispute.buyerShipsGoods();
    dispute.sellerIsRemindedOfReceipt();
    dispute.sellerReceivesGoods();
    dispute.remedyIsSettled();

    assertThat(DOMAIN.calls)
        .endsWith(
            "askForLabel", "remindOfLabel", "remindOfShipment", "remindOfReceipt", "settleRemedy");
    assertThat(DOMAIN.stages).containsExactly("NEGOTIATION", "CLAIM", "REVIEW", "CLOSED");
    assertThat(dispute.ends()).endsWith("EndEvent_GoodsReturned", "EndEvent_DecidedFinally");
  }

  @Test
  void a_seller_who_provides_no_label_pays_without_a_return() {
    inReturn();
    dispute.labelDeadlinePasses();
    dispute.remedyIsSettled();

    assertThat(DOMAIN.calls).endsWith("askForLabel", "waiveReturn", "settleRemedy");
    assertThat(dispute.ends()).endsWith("EndEvent_ReturnWaived", "EndEvent_DecidedFinally");
  }

  @Test
  void a_buyer_who_does_not_ship_gets_nothing() {
    inReturn();
    dispute.sellerProvidesLabel();
    dispute.shipmentDeadlinePasses();

    assertThat(DOMAIN.calls).endsWith("askForLabel", "forfeitRefund");
    assertThat(dispute.ends()).endsWith("EndEvent_RefundForfeited", "EndEvent_DecidedFinally");
  }

  @Test
  void a_seller_who_confirms_no_receipt_is_taken_to_have_received() {
    inReturn();
    dispute.sellerProvidesLabel();
    dispute.buyerShipsGoods();
    dispute.receiptDeadlinePasses();
    dispute.remedyIsSettled();

    assertThat(DOMAIN.calls).endsWith("askForLabel", "presumeReceipt", "settleRemedy");
    assertThat(dispute.ends()).endsWith("EndEvent_ReceiptPresumed", "EndEvent_DecidedFinally");
  }

  @Test
  void an_agreement_too_can_want_the_goods_back_first() {
    DOMAIN.returnDue = true;
    DOMAIN.remedyDue = true;

    dispute.opens();
    dispute.offerIsAccepted();
    dispute.sellerProvidesLabel();
    dispute.buyerShipsGoods();
    dispute.sellerReceivesGoods();
    dispute.remedyIsSettled();

    assertThat(DOMAIN.calls).containsExactly("recordAgreement", "askForLabel", "settleRemedy");
    assertThat(dispute.ends())
        .containsExactly("EndEvent_AgreementReached", "EndEvent_GoodsReturned", "EndEvent_Settled");
  }

  // Appeal

  @Test
  void an_appeal_that_overturns_is_settled_and_ends_the_internal_way() {
    inAppeal();
    dispute.appealIsFiled();
    DOMAIN.appealOpen = false;
    DOMAIN.remedyDue = true;
    dispute.appealIsDecided("GRANTED_FULL");
    dispute.remedyIsSettled();

    assertThat(DOMAIN.calls)
        .endsWith("openAppealWindow", "admitAppeal", "concludeAppeal", "settleRemedy");
    assertThat(DOMAIN.stages).containsExactly("NEGOTIATION", "CLAIM", "REVIEW", "APPEAL", "CLOSED");
    assertThat(dispute.ends()).endsWith("EndEvent_AppealDecided", "EndEvent_DecidedFinally");
  }

  @Test
  void after_the_first_appeal_the_other_side_may_still_appeal() {
    inAppeal();
    dispute.appealIsFiled();
    dispute.appealIsDecided("GRANTED_PARTIAL");
    assertThat(dispute.waitsAt("EventGateway_Appeal")).isTrue();

    dispute.appealWindowPasses();
    assertThat(dispute.ends())
        .endsWith("EndEvent_AppealDecided", "EndEvent_WindowClosed", "EndEvent_AppealWindowClosed");
  }

  @Test
  void an_inadmissible_appeal_changes_nothing() {
    inAppeal();
    DOMAIN.refuses("admitAppeal");

    assertThatThrownBy(dispute::appealIsFiled).isInstanceOf(StandIns.Refused.class);
    assertThat(dispute.waitsAt("EventGateway_Appeal")).isTrue();
  }

  @Test
  void an_overdue_appeal_is_escalated_and_stays_with_its_reviewer() {
    inAppeal();
    dispute.appealIsFiled();
    dispute.appealTargetPasses();

    assertThat(DOMAIN.calls).endsWith("admitAppeal", "escalateAppeal");
    assertThat(dispute.waitsAt("UserTask_ReviewAppeal")).isTrue();
  }

  // At any stage

  static Stream<Named<Consumer<DisputeProcessTest>>> stages() {
    return Stream.of(
        Named.of("in the negotiation", story -> story.dispute.opens()),
        Named.of("while the seller is asked", DisputeProcessTest::sellerIsAsked),
        Named.of("in review", DisputeProcessTest::inReview),
        Named.of("during the return", DisputeProcessTest::inReturn),
        Named.of("in the appeal window", DisputeProcessTest::inAppeal));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void a_withdrawal_closes_the_dispute(Consumer<DisputeProcessTest> stage) {
    stage.accept(this);
    dispute.buyerWithdraws();

    assertThat(DOMAIN.calls).endsWith("closeWithdrawn");
    assertThat(DOMAIN.stages).endsWith("CLOSED");
    assertThat(dispute.ends()).endsWith("EndEvent_Withdrawn");
    assertThat(dispute.isOver()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void a_chargeback_closes_the_dispute(Consumer<DisputeProcessTest> stage) {
    stage.accept(this);
    dispute.paymentIsChargedBack();

    assertThat(DOMAIN.calls).endsWith("closeChargedBack");
    assertThat(DOMAIN.stages).endsWith("CLOSED");
    assertThat(dispute.ends()).endsWith("EndEvent_ChargedBack");
    assertThat(dispute.isOver()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void a_corrected_problem_type_gives_the_other_side_a_reply_and_stops_nothing(
      Consumer<DisputeProcessTest> stage) {
    stage.accept(this);
    dispute.problemTypeIsCorrected();
    dispute.replyIsGiven();

    assertThat(DOMAIN.calls).endsWith("grantReply");
    assertThat(dispute.ends()).endsWith("EndEvent_ReplyGiven");
    assertThat(dispute.isOver()).isFalse();
  }

  @Test
  void a_reply_that_does_not_come_is_reminded_of_and_then_waived() {
    dispute.opens();
    dispute.problemTypeIsCorrected();
    dispute.otherSideIsRemindedOfReply();
    dispute.replyDeadlinePasses();

    assertThat(DOMAIN.calls).containsExactly("grantReply", "remindOfReply", "closeReply");
    assertThat(dispute.ends()).containsExactly("EndEvent_ReplyWaived");
    assertThat(dispute.waitsAt("EventGateway_Negotiation")).isTrue();
  }

  @Test
  void an_open_reply_does_not_hold_a_settled_dispute() {
    dispute.opens();
    dispute.problemTypeIsCorrected();
    dispute.offerIsAccepted();

    assertThat(DOMAIN.stages).containsExactly("NEGOTIATION", "CLOSED");
    assertThat(dispute.isOver()).isTrue();
  }

  private void sellerIsAsked() {
    DOMAIN.answers("decideAutomatically", ASK_SELLER);
    dispute.opens();
    dispute.claimIsFiled();
  }

  private void inReview() {
    DOMAIN.answers("decideAutomatically", REVIEW);
    dispute.opens();
    dispute.claimIsFiled();
  }

  private void inReturn() {
    inReview();
    DOMAIN.returnDue = true;
    DOMAIN.remedyDue = true;
    dispute.reviewerDecides("GRANTED_ON_RETURN");
  }

  private void inAppeal() {
    inReview();
    DOMAIN.appealOpen = true;
    dispute.reviewerDecides("DENIED");
  }

  private static Map<String, ?> decided(String outcome) {
    return Map.of("claimRoute", "DECIDED", "outcome", outcome);
  }

  private static ProcessEngineCoverageExtension engineWithCoverage() {
    ProcessEngineConfigurationImpl engine = new ProcessCoverageInMemProcessEngineConfiguration();
    // the running house of other tests has the default one, which its web applications look for
    engine.setProcessEngineName("dispute-process");
    engine.setJdbcUrl("jdbc:h2:mem:dispute-model");
    engine.setBeans(DOMAIN.beans(DisputeModel.read()));
    return ProcessEngineCoverageExtension.builder(engine)
        .assertClassCoverageAtLeast(1.0)
        .handleTestMethodCoverage(false)
        .build();
  }
}
