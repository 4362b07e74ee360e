package dev.redress.disputes.process;

import dev.redress.policy.DeadlineKind.Wait;

/** Which timer of {@code dispute.bpmn} stands for the deadlines of a wait state. */
final class TimersOfWaits {

  private TimersOfWaits() {}

  static String timerOf(Wait wait) {
    return switch (wait) {
      case NEGOTIATION -> "Timer_NegotiationDeadlineReached";
      case CLAIM -> "Timer_ClaimDeadlineReached";
      case REVIEW -> "Timer_ReviewOverdue";
      case EVIDENCE -> "Timer_EvidenceDeadlineReached";
      case RETURN_LABEL -> "Timer_LabelDeadlineReached";
      case RETURN_SHIPMENT -> "Timer_ShipmentDeadlineReached";
      case RETURN_RECEIPT -> "Timer_ReceiptDeadlineReached";
      case APPEAL -> "Timer_AppealDeadlineReached";
      case APPEAL_REVIEW -> "Timer_AppealReviewOverdue";
      case REPLY -> "Timer_ReplyDeadlineReached";
    };
  }
}
