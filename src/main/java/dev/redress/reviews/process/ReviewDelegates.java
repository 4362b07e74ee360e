package dev.redress.reviews.process;

import static dev.redress.engine.ProcessVariables.disputeId;
import static dev.redress.engine.ProcessVariables.ownDisputeId;
import static dev.redress.engine.ProcessVariables.setOutcome;

import dev.redress.disputes.Disputes;
import dev.redress.engine.ActingStaff;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.reviews.EvidenceRequests;
import dev.redress.reviews.ReviewResult;
import dev.redress.reviews.Reviews;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code dispute.bpmn} asks of the review. */
@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

  private static final String ROUTE = "reviewRoute";

  @Bean
  JavaDelegate startReview(Reviews reviews) {
    return execution -> reviews.start(disputeId(execution));
  }

  /** Who was offered a task keeps the right to see it: one that was referred is never offered. */
  @Bean
  TaskListener offerToCaseWorkers(Reviews reviews) {
    return task -> {
      if (!reviews.isReferred(disputeId(task))) {
        task.addCandidateGroup("case-workers");
      }
    };
  }

  @Bean
  TaskListener guardReviewer(Reviews reviews, ActingStaff staff) {
    return task -> {
      if (task.getAssignee() != null) {
        reviews.admitReviewer(disputeId(task), staff.assigned(task));
      }
    };
  }

  @Bean
  TaskListener concludeReview(Reviews reviews, Disputes disputes, ActingStaff staff) {
    return task -> {
      ReviewResult result = reviews.conclude(own(task, disputes), staff.completing(task));
      if (result instanceof ReviewResult.Decided decided) {
        task.setVariable(ROUTE, "DECIDED");
        setOutcome(task, decided.outcome());
      } else {
        task.setVariable(
            ROUTE,
            result instanceof ReviewResult.EvidenceAsked
                ? "EVIDENCE"
                : result instanceof ReviewResult.LeftToSeniors ? "SENIOR" : "APPROVAL");
      }
    };
  }

  @Bean
  TaskListener guardApprover(Reviews reviews, ActingStaff staff) {
    return task -> {
      if (task.getAssignee() != null) {
        reviews.admitApprover(disputeId(task), staff.assigned(task));
      }
    };
  }

  @Bean
  TaskListener concludeApproval(Reviews reviews, Disputes disputes, ActingStaff staff) {
    return task -> {
      var outcome = reviews.concludeApproval(own(task, disputes), staff.completing(task));
      task.setVariable("approved", outcome.isPresent());
      outcome.ifPresent(decided -> setOutcome(task, decided));
    };
  }

  @Bean
  JavaDelegate escalateReview(Reviews reviews) {
    return execution -> reviews.escalate(disputeId(execution));
  }

  @Bean
  JavaDelegate escalateApproval(Reviews reviews) {
    return execution -> reviews.escalateApproval(disputeId(execution));
  }

  @Bean
  JavaDelegate remindEvidenceParty(Disputes disputes) {
    return execution -> disputes.remind(disputeId(execution), Wait.EVIDENCE);
  }

  @Bean
  JavaDelegate closeEvidenceRequest(EvidenceRequests requests) {
    return execution -> {
      requests.close(disputeId(execution));
      // In Tasklist, what comes back without an answer is no evidence that has arrived.
      execution.setVariable(ROUTE, "NO_EVIDENCE");
    };
  }

  private static long own(DelegateTask task, Disputes disputes) {
    return ownDisputeId(task, id -> disputes.lock(id).number().value());
  }
}
