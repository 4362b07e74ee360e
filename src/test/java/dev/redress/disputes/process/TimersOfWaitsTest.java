package dev.redress.disputes.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.policy.DeadlineKind.Wait;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimersOfWaitsTest {

  private static final BpmnModelInstance MODEL =
      Bpmn.readModelFromStream(
          TimersOfWaitsTest.class.getResourceAsStream("/processes/dispute.bpmn"));

  @ParameterizedTest
  @EnumSource
  void every_wait_names_the_timers_that_ask_for_it(Wait wait) {
    assertThat(TimersOfWaits.timersOf(wait))
        .containsExactlyInAnyOrderElementsOf(
            MODEL.getModelElementsByType(CatchEvent.class).stream()
                .filter(
                    event -> asked(event).contains("${deadlines.next(disputeId, '" + wait + "')}"))
                .map(CatchEvent::getId)
                .toList())
        .isNotEmpty();
  }

  private static List<String> asked(CatchEvent event) {
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(timer -> ((TimerEventDefinition) timer).getTimeDate().getTextContent())
        .toList();
  }
}
