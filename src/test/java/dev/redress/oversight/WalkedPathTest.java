package dev.redress.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.oversight.WalkedPath.Step;
import java.time.Instant;
import java.util.Arrays;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which flows a process has walked, told from when it entered and left each element. */
class WalkedPathTest {

  private static final BpmnModelInstance MODEL =
      Bpmn.createExecutableProcess("p")
          .startEvent("begin")
          .sequenceFlowId("in")
          .exclusiveGateway("merge")
          .sequenceFlowId("to-look")
          .userTask("look")
          .boundaryEvent("late")
          .timerWithDuration("PT1H")
          .sequenceFlowId("to-hurry")
          .serviceTask("hurry")
          .camundaExpression("${true}")
          .endEvent("hurried")
          .moveToActivity("look")
          .sequenceFlowId("to-good")
          .exclusiveGateway("good")
          .sequenceFlowId("yes")
          .condition("yes", "${yes}")
          .endEvent("done")
          .moveToNode("good")
          .sequenceFlowId("no")
          .connectTo("merge")
          .done();

  @Test
  void of_two_ways_out_of_a_gateway_the_one_was_walked_whose_target_was_entered_next() {
    WalkedPath path =
        path(
            at("begin", 0, 0L),
            at("merge", 0, 0L),
            at("look", 0, 5L),
            at("good", 5, 5L),
            at("merge", 5, 5L),
            at("look", 5, null));
    assertThat(path.flows()).containsExactlyInAnyOrder("in", "to-look", "to-good", "no");
    assertThat(path.walked()).containsExactlyInAnyOrder("begin", "merge", "look", "good");
    assertThat(path.now()).containsExactly("look");
  }

  @Test
  void both_ways_were_walked_where_it_came_by_twice() {
    assertThat(
            path(
                    at("look", 0, 5L),
                    at("good", 5, 5L),
                    at("merge", 5, 5L),
                    at("look", 5, 9L),
                    at("good", 9, 9L),
                    at("done", 9, 9L))
                .flows())
        .contains("yes", "no");
  }

  @Test
  void next_comes_what_follows_a_gateway_and_what_happens_when_time_is_up() {
    assertThat(path(at("begin", 0, 0L), at("merge", 0, 0L), at("look", 0, null)).next())
        .containsExactlyInAnyOrder("to-good", "yes", "no", "to-look", "to-hurry");
  }

  @Test
  void what_is_over_has_nothing_before_it() {
    assertThat(path(at("begin", 0, 0L), at("done", 1, 1L)).next()).isEmpty();
  }

  @Test
  void crossings_are_no_stops() {
    assertThat(path(at("begin", 0, 0L), at("merge", 0, 0L), at("look", 0, null)).stops())
        .extracting(Step::element)
        .containsExactly("look");
  }

  private static WalkedPath path(Step... steps) {
    return new WalkedPath(MODEL, Arrays.asList(steps));
  }

  private static Step at(String element, long entered, @Nullable Long left) {
    return new Step(
        element,
        MODEL.getModelElementById(element) instanceof Activity,
        Instant.ofEpochSecond(entered),
        left == null ? null : Instant.ofEpochSecond(left));
  }
}
