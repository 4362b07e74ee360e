package dev.redress.oversight;

import dev.redress.oversight.EngineTrail.Trace.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine has kept of one dispute's process: its steps, what people did to its tasks and
 * jobs, and what failed. Gone with the engine's history; the domain's timeline stays.
 */
@Component
class EngineTrail {

  /** Their beginning and their end are two things. */
  private static final Set<String> LASTING =
      Set.of(ActivityTypes.TASK_USER_TASK, ActivityTypes.SUB_PROCESS);

  private static final Set<String> OF_THE_DRAWING =
      Set.of(
          ActivityTypes.GATEWAY_EXCLUSIVE,
          ActivityTypes.GATEWAY_EVENT_BASED,
          ActivityTypes.START_EVENT,
          ActivityTypes.MULTI_INSTANCE_BODY);

  /** In which property of an operation its new value stands. */
  private static final Map<String, String> TELLING =
      Map.of(
          UserOperationLogEntry.OPERATION_TYPE_CLAIM, "assignee",
          UserOperationLogEntry.OPERATION_TYPE_ASSIGN, "assignee",
          UserOperationLogEntry.OPERATION_TYPE_SET_PRIORITY, "priority",
          UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES, "retries");

  private final HistoryService history;

  EngineTrail(HistoryService history) {
    this.history = history;
  }

  /**
   * One thing that the engine has kept.
   *
   * @param element its id in {@code dispute.bpmn}, empty where it is about the whole
   * @param account who did it, empty for the engine itself
   * @param said what it was set to, or what failed; empty where there is nothing to say
   */
  record Trace(Instant at, Kind kind, String element, String account, String said) {

    /** Texts: {@code trace.<name>}. */
    enum Kind {
      BEGUN,
      WAITED_FOR,
      DONE,
      CALLED_OFF,
      PASSED,
      CLAIMED,
      ASSIGNED,
      SET_FREE,
      PRIORITY_SET,
      RETRIES_SET,
      OPERATED,
      TRY_FAILED,
      INCIDENT,
      INCIDENT_OVER
    }

    boolean isTrouble() {
      return kind == Kind.TRY_FAILED || kind == Kind.INCIDENT;
    }
  }

  /** All of it, in no order; bounded by what happens in one dispute. */
  List<Trace> of(String number) {
    List<Trace> traces = new ArrayList<>();
    for (HistoricProcessInstance process :
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list()) {
      String id = process.getId();
      history.createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
          .filter(step -> !OF_THE_DRAWING.contains(step.getActivityType()))
          .flatMap(EngineTrail::steps)
          .forEach(traces::add);
      operations(id, traces);
      history.createHistoricJobLogQuery().processInstanceId(id).failureLog().list().stream()
          .map(EngineTrail::failure)
          .forEach(traces::add);
      history.createHistoricIncidentQuery().processInstanceId(id).list().stream()
          .flatMap(EngineTrail::incident)
          .forEach(traces::add);
    }
    return traces;
  }

  private static Stream<Trace> steps(HistoricActivityInstance step) {
    String by = Objects.requireNonNullElse(step.getAssignee(), "");
    Date ended = step.getEndTime();
    boolean lasting = LASTING.contains(step.getActivityType());
    Kind atItsEnd = step.isCanceled() ? Kind.CALLED_OFF : lasting ? Kind.DONE : Kind.PASSED;
    Kind atItsBeginning =
        ActivityTypes.SUB_PROCESS.equals(step.getActivityType()) ? Kind.BEGUN : Kind.WAITED_FOR;
    Stream<Trace> begun =
        lasting || ended == null
            ? Stream.of(trace(step.getStartTime(), atItsBeginning, step.getActivityId(), "", ""))
            : Stream.empty();
    Stream<Trace> over =
        ended == null
            ? Stream.empty()
            : Stream.of(trace(ended, atItsEnd, step.getActivityId(), by, ""));
    return Stream.concat(begun, over);
  }

  /** One operation is an entry for each property that it changed. */
  private void operations(String processInstanceId, List<Trace> traces) {
    Map<String, Trace> operations = new HashMap<>();
    for (UserOperationLogEntry entry :
        history.createUserOperationLogQuery().processInstanceId(processInstanceId).list()) {
      String type = entry.getOperationType();
      if (UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(type)) {
        continue; // the task's own end says so
      }
      String telling = TELLING.get(type);
      if (telling == null || telling.equals(entry.getProperty())) {
        operations.put(entry.getOperationId(), operation(entry));
      }
    }
    traces.addAll(operations.values());
  }

  private static Trace operation(UserOperationLogEntry entry) {
    String value = Objects.requireNonNullElse(entry.getNewValue(), "");
    Kind kind =
        switch (entry.getOperationType()) {
          case UserOperationLogEntry.OPERATION_TYPE_CLAIM -> Kind.CLAIMED;
          case UserOperationLogEntry.OPERATION_TYPE_ASSIGN ->
              value.isEmpty() ? Kind.SET_FREE : Kind.ASSIGNED;
          case UserOperationLogEntry.OPERATION_TYPE_SET_PRIORITY -> Kind.PRIORITY_SET;
          case UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES -> Kind.RETRIES_SET;
          default -> Kind.OPERATED;
        };
    return trace(
        entry.getTimestamp(),
        kind,
        "",
        Objects.requireNonNullElse(entry.getUserId(), ""),
        kind == Kind.OPERATED ? entry.getOperationType() : value);
  }

  private static Trace failure(HistoricJobLog failed) {
    return trace(
        failed.getTimestamp(),
        Kind.TRY_FAILED,
        failed.getActivityId(),
        "",
        failed.getJobExceptionMessage());
  }

  private static Stream<Trace> incident(HistoricIncident incident) {
    Trace begun =
        trace(
            incident.getCreateTime(),
            Kind.INCIDENT,
            incident.getActivityId(),
            "",
            incident.getIncidentMessage());
    return incident.getEndTime() == null
        ? Stream.of(begun)
        : Stream.of(
            begun,
            trace(incident.getEndTime(), Kind.INCIDENT_OVER, incident.getActivityId(), "", ""));
  }

  private static Trace trace(
      Date at, Kind kind, @Nullable String element, String account, @Nullable String said) {
    return new Trace(
        at.toInstant(),
        kind,
        Objects.requireNonNullElse(element, ""),
        account,
        Objects.requireNonNullElse(said, ""));
  }
}
