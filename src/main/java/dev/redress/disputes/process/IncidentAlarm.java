package dev.redress.disputes.process;

import dev.redress.disputes.StepFailed;
import dev.redress.engine.ProcessVariables;
import dev.redress.guarantee.Actor;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells of each incident of a dispute in the transaction that makes it. */
@Configuration(proxyBeanMethods = false)
class IncidentAlarm {

  @Bean
  static ProcessEnginePlugin incidentsAreTold(ApplicationEventPublisher events) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomIncidentHandlers(List.of(new Telling(events)));
      }
    };
  }

  private static final class Telling extends DefaultIncidentHandler {

    private final ApplicationEventPublisher events;

    Telling(ApplicationEventPublisher events) {
      super(Incident.FAILED_JOB_HANDLER_TYPE);
      this.events = events;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
      Incident incident = super.handleIncident(context, message);
      // The engine's own jobs (clean-up, batches) belong to no dispute.
      if (context.getExecutionId() != null) {
        long dispute =
            ProcessVariables.disputeId(
                Context.getCommandContext()
                    .getExecutionManager()
                    .findExecutionById(context.getExecutionId()));
        events.publishEvent(new StepFailed(dispute, Actor.SYSTEM));
      }
      return incident;
    }
  }
}
