package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * Tells the way of one dispute through the real model: verbs for what people do and for what time
 * does, which hide messages, tasks and jobs; the domain behind is a set of {@link StandIns}.
 */
final class DisputeStory {

  private static final String NUMBER = "D-7K3M-9QXF";

  private final ProcessEngine engine;
  private final StandIns domain;
  private String instance = "none yet";

  DisputeStory(ProcessEngine engine, StandIns domain) {
    this.engine = engine;
    this.domain = domain;
  }

  void opens() {
    Map<String, Object> variables = new HashMap<>();
    variables.put("disputeId", 42L);
    variables.put("outcome", null);
    instance =
        engine
            .getRuntimeService()
            .createMessageCorrelation("dispute.opened")
            .processInstanceBusinessKey(NUMBER)
            .setVariables(variables)
            .correlateStartMessage()
            .getId();
  }

  // Negotiation

  void offerIsAccepted() {
    hears("negotiation.offerAccepted");
  }

  void claimIsFiled() {
    hears("claim.filed");
  }

  void negotiatorsAreReminded() {
    fires("Timer_NegotiationDeadlineReached");
  }

  void sellerAnswerDeadlinePasses() {
    passes("SELLER_ANSWER", "Timer_NegotiationDeadlineReached");
  }

  void offerDeadlinePasses() {
    passes("OFFER", "Timer_NegotiationDeadlineReached");
  }

  void nothingIsHeardForLong() {
    passes("NEGOTIATION_LAPSE", "Timer_NegotiationDeadlineReached");
  }

  // Claim

  void sellerAnswersClaim() {
    hears("claim.answered");
  }

  void sellerIsReminded() {
    fires("Timer_ClaimDeadlineReached");
  }

  void claimAnswerDeadlinePasses() {
    passes("CLAIM_ANSWER", "Timer_ClaimDeadlineReached");
  }

  void claimOfferDeadlinePasses() {
    passes("CLAIM_OFFER", "Timer_ClaimDeadlineReached");
  }

  // Review

  void reviewerDecides(String outcome) {
    domain.answers("concludeReview", Map.of("reviewRoute", "DECIDED", "outcome", outcome));
    completes("UserTask_ReviewClaim");
  }

  void reviewerDecidesHighAmount() {
    domain.answers("concludeReview", Map.of("reviewRoute", "APPROVAL"));
    completes("UserTask_ReviewClaim");
  }

  void reviewerAsksForEvidence() {
    domain.answers("concludeReview", Map.of("reviewRoute", "EVIDENCE"));
    completes("UserTask_ReviewClaim");
  }

  void reviewerLeavesItToSeniors() {
    domain.answers("concludeReview", Map.of("reviewRoute", "SENIOR"));
    completes("UserTask_ReviewClaim");
  }

  void seniorApproves(String outcome) {
    domain.answers("concludeApproval", Map.of("approved", true, "outcome", outcome));
    completes("UserTask_ApproveDecision");
  }

  void seniorSendsBack() {
    domain.answers("concludeApproval", Map.of("approved", false));
    completes("UserTask_ApproveDecision");
  }

  void isAssigned(String userTask, String worker) {
    engine.getTaskService().setAssignee(task(userTask).getId(), worker);
  }

  void reviewTargetPasses() {
    fires("Timer_ReviewOverdue");
  }

  void approvalTargetPasses() {
    fires("Timer_ApprovalOverdue");
  }

  void evidenceIsProvided() {
    hears("review.evidenceProvided");
  }

  void evidencePartyIsReminded() {
    fires("Timer_EvidenceDeadlineReached");
  }

  void evidenceDeadlinePasses() {
    passes("EVIDENCE", "Timer_EvidenceDeadlineReached");
  }

  // Return and settlement

  void sellerProvidesLabel() {
    hears("return.labelProvided");
  }

  void sellerIsRemindedOfLabel() {
    fires("Timer_LabelDeadlineReached");
  }

  void labelDeadlinePasses() {
    domain.returnDue = false;
    passes("RETURN_LABEL", "Timer_LabelDeadlineReached");
  }

  void buyerShipsGoods() {
    hears("return.goodsShipped");
  }

  void buyerIsRemindedOfShipment() {
    fires("Timer_ShipmentDeadlineReached");
  }

  void shipmentDeadlinePasses() {
    domain.returnDue = false;
    domain.remedyDue = false;
    passes("RETURN_SHIPMENT", "Timer_ShipmentDeadlineReached");
  }

  void sellerReceivesGoods() {
    domain.returnDue = false;
    hears("return.goodsReceived");
  }

  void sellerIsRemindedOfReceipt() {
    fires("Timer_ReceiptDeadlineReached");
  }

  void receiptDeadlinePasses() {
    domain.returnDue = false;
    passes("RETURN_RECEIPT", "Timer_ReceiptDeadlineReached");
  }

  void remedyIsSettled() {
    fires("ServiceTask_SettleRemedy");
  }

  // Appeal

  void appealIsFiled() {
    hears("appeal.filed");
  }

  void appealPartiesAreReminded() {
    fires("Timer_AppealDeadlineReached");
  }

  void appealWindowPasses() {
    passes("APPEAL_WINDOW", "Timer_AppealDeadlineReached");
  }

  void appealTargetPasses() {
    fires("Timer_AppealReviewOverdue");
  }

  void appealIsDecided(String outcome) {
    domain.answers("concludeAppeal", Map.of("appealDecided", true, "outcome", outcome));
    completes("UserTask_ReviewAppeal");
  }

  // At any stage

  void buyerWithdraws() {
    hears("dispute.withdrawn");
  }

  void paymentIsChargedBack() {
    hears("dispute.chargedBack");
  }

  void problemTypeIsCorrected() {
    hears("dispute.problemTypeCorrected");
  }

  void replyIsGiven() {
    hears("dispute.replyGiven");
  }

  void otherSideIsRemindedOfReply() {
    fires("Timer_ReplyDeadlineReached");
  }

  void replyDeadlinePasses() {
    passes("REPLY", "Timer_ReplyDeadlineReached");
  }

  // What can be seen

  /** End events in the order they were reached, those of the sub-processes included. */
  List<String> ends() {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .filter(activity -> activity.startsWith("EndEvent_"))
        .toList();
  }

  boolean isOver() {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .count()
        == 0;
  }

  boolean waitsAt(String activity) {
    return engine.getRuntimeService().getActiveActivityIds(instance).contains(activity);
  }

  private void hears(String message) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(NUMBER)
        .correlate();
  }

  private void passes(String deadline, String timer) {
    domain.overdue.add(deadline);
    fires(timer);
    domain.overdue.remove(deadline);
  }

  private void fires(String activity) {
    Job job =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(instance)
            .activityId(activity)
            .singleResult();
    assertThat(job).as("a job at %s", activity).isNotNull();
    engine.getManagementService().executeJob(job.getId());
  }

  private void completes(String userTask) {
    engine.getTaskService().complete(task(userTask).getId());
  }

  private Task task(String userTask) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance)
            .taskDefinitionKey(userTask)
            .singleResult();
    assertThat(task).as("a task at %s", userTask).isNotNull();
    return task;
  }
}
