package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.policy.DeadlineKind;
import dev.redress.policy.DeadlineKind.Wait;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The model keeps the house's rules for names, and asks nothing that nobody answers. */
class ModelHygieneTest {

  private static final DisputeModel MODEL = DisputeModel.read();
  private static final DisputeModel BLIND_REVIEW = DisputeModel.read("processes/blind-review.bpmn");

  /** What follows the prefix of an id; the modeler's own ids have digits. */
  private static final String NAMES = "[A-Z][A-Za-z]*(_[A-Z][A-Za-z]*)*";

  @Test
  void ids_speak() {
    assertThat(MODEL.all(FlowElement.class))
        .allSatisfy(element -> assertThat(element.getId()).matches(prefix(element) + NAMES));
    assertThat(MODEL.all(Participant.class))
        .allSatisfy(pool -> assertThat(pool.getId()).matches("Participant_" + NAMES));
    assertThat(MODEL.all(MessageFlow.class))
        .allSatisfy(flow -> assertThat(flow.getId()).matches("MessageFlow_" + NAMES));
    assertThat(MODEL.all(Message.class))
        .allSatisfy(message -> assertThat(message.getId()).matches("MessageDefinition_" + NAMES));
  }

  @Test
  void messages_are_named_after_stage_and_fact_and_are_waited_for() {
    assertThat(MODEL.all(Message.class))
        .allSatisfy(
            message -> {
              assertThat(message.getName())
                  .matches("(dispute|negotiation|claim|review|return|appeal)\\.[a-z][A-Za-z]+");
              assertThat(MODEL.eventsFor(message)).as(message.getName()).isNotEmpty();
            });
  }

  @Test
  void a_service_task_its_id_and_its_delegate_share_one_name() {
    assertThat(MODEL.all(ServiceTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getId())
                  .isEqualTo("ServiceTask_" + DisputeModel.pascalCase(task.getName()));
              assertThat(task.getCamundaDelegateExpression())
                  .isEqualTo("${" + DisputeModel.camelCase(task.getName()) + "}");
            });
  }

  @Test
  void a_user_task_its_id_and_its_form_share_one_name_and_it_tells_what_to_do() {
    assertThat(userTasks())
        .allSatisfy(
            task -> {
              assertThat(task.getId())
                  .isEqualTo("UserTask_" + DisputeModel.pascalCase(task.getName()));
              assertThat(task.getCamundaFormKey())
                  .isEqualTo("embedded:deployment:forms/" + task.getId() + ".html");
              assertThat(task.getCamundaCandidateGroupsList()).isNotEmpty();
              assertThat(DisputeModel.documentation(task)).isNotBlank();
            });
  }

  @Test
  void a_user_task_has_its_form_and_a_form_has_its_user_task() throws IOException {
    try (Stream<Path> forms = Files.list(Path.of("forms"))) {
      assertThat(forms.map(form -> form.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              userTasks().stream().map(task -> task.getId() + ".html").toList());
    }
    assertThat(userTasks())
        .allSatisfy(
            task ->
                assertThat(getClass().getResource("/forms/" + task.getId() + ".html"))
                    .as("travels in the jar: %s", task.getId())
                    .isNotNull());
  }

  private static List<UserTask> userTasks() {
    return Stream.of(MODEL, BLIND_REVIEW)
        .flatMap(model -> model.all(UserTask.class).stream())
        .toList();
  }

  @Test
  void people_read_of_an_element_what_the_diagram_calls_it() throws IOException {
    Properties words = new Properties();
    try (Reader bundle =
        Files.newBufferedReader(Path.of("src/main/resources/messages/model.properties"))) {
      words.load(bundle);
    }
    assertThat(words)
        .containsExactlyInAnyOrderEntriesOf(
            MODEL.all(FlowNode.class).stream()
                .filter(element -> element.getName() != null)
                .collect(
                    Collectors.toMap(
                        element -> "element." + element.getId(),
                        element -> element.getName().replaceAll("\\s+", " "))));
  }

  @Test
  void a_decision_asks_a_question_and_every_way_out_is_an_answer() {
    assertThat(decisions())
        .isNotEmpty()
        .allSatisfy(
            gateway -> {
              assertThat(gateway.getName()).endsWith("?");
              assertThat(gateway.getDefault()).as("default of %s", gateway.getId()).isNotNull();
              assertThat(gateway.getOutgoing())
                  .allSatisfy(
                      answer -> {
                        assertThat(answer.getName()).as(answer.getId()).isNotBlank();
                        assertThat(DisputeModel.condition(answer).isEmpty())
                            .as("%s has no condition", answer.getId())
                            .isEqualTo(answer.equals(gateway.getDefault()));
                      });
            });
  }

  @Test
  void tasks_and_events_have_labels() {
    assertThat(MODEL.all(Task.class))
        .allSatisfy(task -> assertThat(task.getName()).as(task.getId()).isNotBlank());
    assertThat(MODEL.all(Event.class))
        .allSatisfy(event -> assertThat(event.getName()).as(event.getId()).isNotBlank());
  }

  @Test
  void sub_processes_say_what_they_are_for() {
    assertThat(MODEL.all(SubProcess.class))
        .allSatisfy(
            part -> assertThat(DisputeModel.documentation(part)).as(part.getId()).isNotBlank());
  }

  @Test
  void history_is_kept_for_a_time_that_the_definition_sets() {
    assertThat(MODEL.all(Process.class))
        .allSatisfy(
            process -> assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D"));
  }

  @Test
  void each_wait_of_the_deadlines_has_a_timer_and_each_timer_asks_for_its_wait() {
    List<String> waits =
        MODEL.all(TimerEventDefinition.class).stream()
            .flatMap(timer -> DisputeModel.asked(timer.getTimeDate().getTextContent()))
            .filter(asked -> asked.verb().equals("next"))
            .map(DisputeModel.Asked::about)
            .toList();

    assertThat(MODEL.all(TimerEventDefinition.class)).hasSameSizeAs(waits);
    assertThat(waits)
        .filteredOn(wait -> !wait.equals(Wait.REVIEW.name()))
        .containsExactlyInAnyOrderElementsOf(namesBut(Wait.REVIEW));
    assertThat(waits)
        .as("a claim is with its reviewer or with the second person")
        .filteredOn(Wait.REVIEW.name()::equals)
        .hasSize(2);
  }

  @Test
  void each_kind_of_deadline_has_a_place_in_the_model() {
    Stream<String> overdue =
        MODEL.all(SequenceFlow.class).stream()
            .map(DisputeModel::condition)
            .flatMap(DisputeModel::asked)
            .filter(asked -> asked.verb().equals("overdue"))
            .map(DisputeModel.Asked::about);
    Stream<String> due =
        MODEL.all(UserTask.class).stream()
            .flatMap(task -> DisputeModel.asked(task.getCamundaDueDate()))
            .filter(asked -> asked.verb().equals("due"))
            .map(DisputeModel.Asked::about);

    assertThat(Stream.concat(overdue, due).distinct())
        .containsExactlyInAnyOrderElementsOf(names(DeadlineKind.values()));
  }

  private static Collection<String> namesBut(Wait other) {
    return names(EnumSet.complementOf(EnumSet.of(other)).toArray(Wait[]::new));
  }

  private static String prefix(FlowElement element) {
    if (element instanceof SequenceFlow) {
      return "Flow_";
    }
    if (element instanceof SubProcess part) {
      return part.triggeredByEvent() ? "EventSubProcess_" : "SubProcess_";
    }
    if (element instanceof ExclusiveGateway gateway) {
      return gateway.getOutgoing().size() > 1 ? "Gateway_" : "Merge_";
    }
    if (element instanceof EventBasedGateway) {
      return "EventGateway_";
    }
    if (element instanceof StartEvent) {
      return "StartEvent_";
    }
    if (element instanceof EndEvent) {
      return "EndEvent_";
    }
    if (element instanceof CatchEvent event) {
      return DisputeModel.timers(event).findAny().isPresent() ? "Timer_" : "Message_";
    }
    return element instanceof UserTask ? "UserTask_" : "ServiceTask_";
  }

  private static List<ExclusiveGateway> decisions() {
    return MODEL.all(ExclusiveGateway.class).stream()
        .filter(gateway -> gateway.getOutgoing().size() > 1)
        .toList();
  }

  private static Collection<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
