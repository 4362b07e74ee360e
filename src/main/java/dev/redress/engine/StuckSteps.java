package dev.redress.engine;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** The steps of disputes' processes that are tried no more, for modules that know no engine. */
@Component
public class StuckSteps {

  private static final String DISPUTE_ID = "disputeId";

  private final RuntimeService runtime;
  private final ManagementService jobs;
  private final Clock clock;

  StuckSteps(RuntimeService runtime, ManagementService jobs, Clock clock) {
    this.runtime = runtime;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** The longest stuck first. */
  public List<StuckStep> all(int limit) {
    List<Incident> incidents =
        runtime
            .createIncidentQuery()
            .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
            .processDefinitionKeyIn(Processes.DISPUTE)
            .orderByIncidentTimestamp()
            .asc()
            .listPage(0, limit);
    if (incidents.isEmpty()) {
      return List.of();
    }
    Map<String, Long> disputes = new HashMap<>();
    for (VariableInstance variable :
        runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(
                incidents.stream()
                    .map(Incident::getProcessInstanceId)
                    .distinct()
                    .toArray(String[]::new))
            .variableName(DISPUTE_ID)
            .list()) {
      if (variable.getValue() instanceof Long dispute) {
        disputes.put(variable.getProcessInstanceId(), dispute);
      }
    }
    return incidents.stream()
        .flatMap(
            incident ->
                Optional.ofNullable(disputes.get(incident.getProcessInstanceId())).stream()
                    .map(dispute -> step(incident, dispute)))
        .toList();
  }

  /**
   * Has a step tried once more, now: not when the next of its attempts would have been due.
   *
   * @param number the dispute's
   * @return false where it is not stuck, or no longer
   */
  public boolean tryAgain(String number, String job) {
    Job stuck = jobs.createJobQuery().jobId(job).noRetriesLeft().singleResult();
    if (stuck == null || !number.equals(numberOf(stuck))) {
      return false;
    }
    jobs.setJobRetries(1).jobId(job).dueDate(Date.from(clock.instant())).execute();
    return true;
  }

  private String numberOf(Job job) {
    ProcessInstance process =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(job.getProcessInstanceId())
            .singleResult();
    return process == null ? "" : process.getBusinessKey();
  }

  private static StuckStep step(Incident incident, long dispute) {
    return new StuckStep(
        incident.getConfiguration(),
        Objects.requireNonNullElse(incident.getFailedActivityId(), incident.getActivityId()),
        dispute,
        incident.getIncidentTimestamp().toInstant(),
        Objects.requireNonNullElse(incident.getIncidentMessage(), ""));
  }
}
