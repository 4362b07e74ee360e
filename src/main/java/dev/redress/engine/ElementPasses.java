package dev.redress.engine;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Through which elements of the model disputes went, for modules that know nothing of the engine.
 * Where a process waits for one of several things, the time is with the event gateway before them.
 */
@Component
public class ElementPasses {

  /** They are crossed in no time, and on all ways. */
  private static final Set<String> OF_NO_ACCOUNT =
      Set.of(
          ActivityTypes.GATEWAY_EXCLUSIVE,
          ActivityTypes.START_EVENT,
          ActivityTypes.MULTI_INSTANCE_BODY);

  private final HistoryService history;

  ElementPasses(HistoryService history) {
    this.history = history;
  }

  /**
   * By the dispute's number, in no order. Without those of which the engine keeps nothing: the
   * definition says for how long it does after their end.
   */
  public Map<String, List<ElementPass>> of(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(Processes.DISPUTE)
        .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
        .list()
        .stream()
        .collect(toMap(HistoricProcessInstance::getBusinessKey, this::of, (one, same) -> one));
  }

  /** Whether it means something to people that a process was there. */
  public static boolean counts(HistoricActivityInstance step) {
    return !OF_NO_ACCOUNT.contains(step.getActivityType());
  }

  private List<ElementPass> of(HistoricProcessInstance process) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(process.getId())
        .finished()
        .list()
        .stream()
        .filter(ElementPasses::counts)
        .map(
            step ->
                new ElementPass(
                    step.getActivityId(),
                    step.getStartTime().toInstant(),
                    step.getEndTime().toInstant()))
        .toList();
  }
}
