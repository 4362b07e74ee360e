package dev.redress.oversight;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Where Cockpit shows a dispute's process. */
@Component
class CockpitInstances {

  private final HistoryService history;

  CockpitInstances(HistoryService history) {
    this.history = history;
  }

  /** The ids of the processes that run, by the dispute's number. */
  Map<String, String> running(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
        .unfinished()
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                HistoricProcessInstance::getBusinessKey,
                HistoricProcessInstance::getId,
                (one, same) -> one));
  }
}
