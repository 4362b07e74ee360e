package dev.redress.disputes.process;

import static dev.redress.engine.ProcessVariables.disputeId;
import static dev.redress.engine.ProcessVariables.setOutcome;

import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Stage;
import dev.redress.policy.DeadlineKind.Wait;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code dispute.bpmn} asks of the case file, whatever the stage. */
@Configuration(proxyBeanMethods = false)
class DisputeDelegates {

  private static final String STAGE_ELEMENT = "SubProcess_";

  @Bean
  ExecutionListener enterStage(Disputes disputes) {
    return execution ->
        disputes.enter(disputeId(execution), stageOf(execution.getCurrentActivityId()));
  }

  @Bean
  ExecutionListener closeDispute(Disputes disputes) {
    return execution -> disputes.enter(disputeId(execution), Stage.CLOSED);
  }

  @Bean
  JavaDelegate closeWithdrawn() {
    return execution -> setOutcome(execution, Outcome.WITHDRAWN);
  }

  @Bean
  JavaDelegate closeChargedBack() {
    return execution -> setOutcome(execution, Outcome.CHARGEBACK);
  }

  @Bean
  JavaDelegate grantReply(Disputes disputes) {
    return execution -> disputes.grantReply(disputeId(execution));
  }

  @Bean
  JavaDelegate remindOfReply(Disputes disputes) {
    return execution -> disputes.remind(disputeId(execution), Wait.REPLY);
  }

  @Bean
  JavaDelegate closeReply(Disputes disputes) {
    return execution -> disputes.closeReply(disputeId(execution));
  }

  private static Stage stageOf(String element) {
    return Stage.valueOf(element.substring(STAGE_ELEMENT.length()).toUpperCase(Locale.ROOT));
  }
}
