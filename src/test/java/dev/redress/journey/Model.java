package dev.redress.journey;

import dev.redress.guarantee.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Where the process of a dispute is. */
final class Model {

  private static final String STAGE = "SubProcess_";

  private final RuntimeService runtime;
  private final HistoryService history;

  Model(RuntimeService runtime, HistoryService history) {
    this.runtime = runtime;
    this.history = history;
  }

  boolean isRunning(String number) {
    return instance(number).isPresent();
  }

  /**
   * The stage in whose sub-process the token is; between two, or at the return of the goods, the
   * one that it has left last.
   */
  Stage stageOf(String number) {
    return instance(number)
        .map(ProcessInstance::getId)
        .map(
            id ->
                Stream.of(runtime.getActivityInstance(id).getChildActivityInstances())
                    .map(ActivityInstance::getActivityId)
                    .flatMap(activity -> stage(activity).stream())
                    .findFirst()
                    .orElseGet(() -> lastEntered(id)))
        .orElse(Stage.CLOSED);
  }

  /** How many process instances history knows of that dispute. */
  long history(String number) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).count();
  }

  private Optional<ProcessInstance> instance(String number) {
    return Optional.ofNullable(
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult());
  }

  private Stage lastEntered(String instance) {
    List<HistoricActivityInstance> entered =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance)
            .activityType("subProcess")
            .orderPartiallyByOccurrence()
            .desc()
            .list();
    return entered.stream()
        .flatMap(activity -> stage(activity.getActivityId()).stream())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Stage> stage(String activity) {
    return Arrays.stream(Stage.values())
        .filter(stage -> activity.equalsIgnoreCase(STAGE + stage))
        .findFirst();
  }
}
