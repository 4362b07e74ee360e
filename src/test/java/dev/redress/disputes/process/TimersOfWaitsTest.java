package dev.redress.disputes.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.policy.DeadlineKind.Wait;
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
  void every_wait_names_the_timer_that_asks_for_it(Wait wait) {
    CatchEvent timer = MODEL.getModelElementById(TimersOfWaits.timerOf(wait));
    assertThat(timer).isNotNull();
    TimerEventDefinition definition =
        (TimerEventDefinition) timer.getEventDefinitions().iterator().next();
    assertThat(definition.getTimeDate().getTextContent())
        .isEqualTo("${deadlines.next(disputeId, '" + wait + "')}");
  }
}
