package dev.redress.reviews.process;

import static dev.redress.engine.ProcessVariables.disputeId;
import static dev.redress.engine.ProcessVariables.ownDisputeId;

import dev.redress.disputes.Disputes;
import dev.redress.engine.ActingStaff;
import dev.redress.engine.Processes;
import dev.redress.reviews.BlindReviews;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code blind-review.bpmn} asks of the house. */
@Configuration(proxyBeanMethods = false)
class BlindReviewDelegates {

  @Bean
  TaskListener guardBlindReviewer(BlindReviews reviews, ActingStaff staff) {
    return task -> {
      if (task.getAssignee() != null) {
        reviews.admit(disputeId(task), staff.assigned(task), false);
      }
    };
  }

  @Bean
  TaskListener concludeBlindReview(BlindReviews reviews, Disputes disputes, ActingStaff staff) {
    return task ->
        reviews.conclude(
            ownDisputeId(task, id -> Processes.blindReview(disputes.lock(id).number().value())),
            staff.completing(task));
  }
}
