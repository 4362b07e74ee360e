package dev.redress.disputes.process;

import dev.redress.policy.DeadlineKind.Wait;
import java.util.List;

/** Which timers of {@code dispute.bpmn} stand for the deadlines of a wait state, one at a time. */
final class TimersOfWaits {

  private TimersOfWaits() {}

  static List<String> timersOf(Wait wait) {
    return switch (wait) {
      case NEGOTIATION -> List.of("Timer_NegotiationDeadlineReached");
      case CLAIM -> List.of("Timer_ClaimDeadlineReached");
      case REVIEW -> List.of("Timer_ReviewOverdue", "Timer_ApprovalOverdue");
      case EVIDENCE -> List.of("Timer_EvidenceDeadlineReached");
      case RETURN_LABEL -> List.of("Timer_LabelDeadlineReached");
      case RETURN_SHIPMENT -> List.of("Timer_ShipmentDeadlineReached");
      case RETURN_RECEIPT -> List.of("Timer_ReceiptDeadlineReached");
      case APPEAL -> List.of("Timer_AppealDeadlineReached");
      case APPEAL_REVIEW -> List.of("Timer_AppealReviewOverdue");
      case REPLY -> List.of("Timer_ReplyDeadlineReached");
    };
  }
}
