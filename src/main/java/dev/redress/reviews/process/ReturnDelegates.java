package dev.redress.reviews.process;

import static dev.redress.engine.ProcessVariables.disputeId;
import static dev.redress.engine.ProcessVariables.setOutcome;

import dev.redress.disputes.Disputes;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.reviews.Returns;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code dispute.bpmn} asks of a return. */
@Configuration(proxyBeanMethods = false)
class ReturnDelegates {

  @Bean
  JavaDelegate askForLabel(Returns returns) {
    return execution -> returns.askForLabel(disputeId(execution));
  }

  @Bean
  JavaDelegate remindOfLabel(Disputes disputes) {
    return execution -> disputes.remind(disputeId(execution), Wait.RETURN_LABEL);
  }

  @Bean
  JavaDelegate waiveReturn(Returns returns) {
    return execution -> returns.waive(disputeId(execution));
  }

  @Bean
  JavaDelegate remindOfShipment(Disputes disputes) {
    return execution -> disputes.remind(disputeId(execution), Wait.RETURN_SHIPMENT);
  }

  @Bean
  JavaDelegate forfeitRefund(Returns returns) {
    return execution -> setOutcome(execution, returns.forfeit(disputeId(execution)));
  }

  @Bean
  JavaDelegate remindOfReceipt(Disputes disputes) {
    return execution -> disputes.remind(disputeId(execution), Wait.RETURN_RECEIPT);
  }

  @Bean
  JavaDelegate presumeReceipt(Returns returns) {
    return execution -> returns.presumeReceipt(disputeId(execution));
  }
}
