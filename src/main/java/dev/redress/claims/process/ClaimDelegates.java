package dev.redress.claims.process;

import static dev.redress.engine.ProcessVariables.disputeId;
import static dev.redress.engine.ProcessVariables.setOutcome;

import dev.redress.claims.Claims;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Outcome;
import dev.redress.negotiation.Negotiations;
import dev.redress.policy.DeadlineKind.Wait;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code dispute.bpmn} asks of the claim. */
@Configuration(proxyBeanMethods = false)
class ClaimDelegates {

  @Bean
  JavaDelegate checkEligibility(Claims claims) {
    return execution ->
        execution.setVariable("eligible", claims.checkEligibility(disputeId(execution)));
  }

  @Bean
  JavaDelegate refuseClaim(Claims claims) {
    return execution -> {
      claims.refuse(disputeId(execution));
      setOutcome(execution, Outcome.INELIGIBLE);
    };
  }

  @Bean
  JavaDelegate decideAutomatically(Claims claims, Disputes disputes) {
    return execution -> {
      long disputeId = disputeId(execution);
      execution.setVariable("claimRoute", claims.decideAutomatically(disputeId).name());
      Outcome outcome = disputes.get(disputeId).outcome();
      if (outcome != null) {
        setOutcome(execution, outcome);
      }
    };
  }

  @Bean
  JavaDelegate askSeller(Claims claims) {
    return execution -> claims.askSeller(disputeId(execution));
  }

  @Bean
  JavaDelegate remindSeller(Disputes disputes) {
    return execution -> disputes.remind(disputeId(execution), Wait.CLAIM);
  }

  @Bean
  JavaDelegate recordSilence(Claims claims) {
    return execution -> claims.recordSilence(disputeId(execution));
  }

  @Bean
  JavaDelegate expireClaimOffer(Claims claims) {
    return execution -> claims.expireOffer(disputeId(execution));
  }

  @Bean
  JavaDelegate recordClaimAgreement(Negotiations negotiations) {
    return execution -> {
      negotiations.recordAgreement(disputeId(execution));
      setOutcome(execution, Outcome.SETTLED);
    };
  }
}
