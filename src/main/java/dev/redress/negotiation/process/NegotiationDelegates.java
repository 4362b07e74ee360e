package dev.redress.negotiation.process;

import static dev.redress.engine.ProcessVariables.disputeId;
import static dev.redress.engine.ProcessVariables.setOutcome;

import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Outcome;
import dev.redress.negotiation.Negotiations;
import dev.redress.policy.DeadlineKind.Wait;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code dispute.bpmn} asks of the negotiation. */
@Configuration(proxyBeanMethods = false)
class NegotiationDelegates {

  @Bean
  JavaDelegate recordAgreement(Negotiations negotiations) {
    return execution -> {
      negotiations.recordAgreement(disputeId(execution));
      setOutcome(execution, Outcome.SETTLED);
    };
  }

  @Bean
  JavaDelegate openWayToClaim(Negotiations negotiations) {
    return execution -> negotiations.openWayToClaim(disputeId(execution));
  }

  @Bean
  JavaDelegate expireOffers(Negotiations negotiations) {
    return execution -> negotiations.expireOffers(disputeId(execution));
  }

  @Bean
  JavaDelegate remindNegotiators(Disputes disputes) {
    return execution -> disputes.remind(disputeId(execution), Wait.NEGOTIATION);
  }

  @Bean
  JavaDelegate lapseNegotiation(Negotiations negotiations) {
    return execution -> {
      negotiations.lapse(disputeId(execution));
      setOutcome(execution, Outcome.LAPSED);
    };
  }
}
