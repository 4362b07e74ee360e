package dev.redress.appeals.process;

import static dev.redress.engine.ProcessVariables.disputeId;
import static dev.redress.engine.ProcessVariables.ownDisputeId;
import static dev.redress.engine.ProcessVariables.setOutcome;

import dev.redress.appeals.Appeals;
import dev.redress.disputes.Disputes;
import dev.redress.engine.ActingStaff;
import dev.redress.policy.DeadlineKind.Wait;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code dispute.bpmn} asks of an appeal. */
@Configuration(proxyBeanMethods = false)
class AppealDelegates {

  private static final String DECIDED = "appealDecided";

  @Bean
  JavaDelegate openAppealWindow(Appeals appeals) {
    return execution -> {
      appeals.openWindow(disputeId(execution));
      execution.setVariable(DECIDED, false);
    };
  }

  @Bean
  JavaDelegate admitAppeal(Appeals appeals) {
    return execution -> appeals.admit(disputeId(execution));
  }

  @Bean
  TaskListener guardAppealReviewer(Appeals appeals, ActingStaff staff) {
    return task -> {
      if (task.getAssignee() != null) {
        appeals.admitReviewer(disputeId(task), staff.assigned(task));
      }
    };
  }

  @Bean
  TaskListener concludeAppeal(Appeals appeals, Disputes disputes, ActingStaff staff) {
    return task -> {
      long disputeId = ownDisputeId(task, id -> disputes.lock(id).number().value());
      setOutcome(task, appeals.conclude(disputeId, staff.completing(task)));
      task.setVariable(DECIDED, true);
    };
  }

  @Bean
  JavaDelegate escalateAppeal(Appeals appeals) {
    return execution -> appeals.escalate(disputeId(execution));
  }

  @Bean
  JavaDelegate remindAppealParties(Disputes disputes) {
    return execution -> disputes.remind(disputeId(execution), Wait.APPEAL);
  }

  @Bean
  JavaDelegate closeAppealWindow(Appeals appeals) {
    return execution -> appeals.closeWindow(disputeId(execution));
  }
}
