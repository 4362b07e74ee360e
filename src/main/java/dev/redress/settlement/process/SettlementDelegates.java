package dev.redress.settlement.process;

import static dev.redress.engine.ProcessVariables.disputeId;

import dev.redress.settlement.Settlements;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code dispute.bpmn} asks of the settlement. */
@Configuration(proxyBeanMethods = false)
class SettlementDelegates {

  @Bean
  JavaDelegate settleRemedy(Settlements settlements) {
    return execution -> settlements.settle(disputeId(execution));
  }
}
