package dev.redress.engine;

import static java.util.stream.Collectors.joining;

import dev.redress.engine.DisputeModel.Asked;
import java.util.Comparator;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Writes {@code docs/model.md}: what the process model waits for, in tables. */
final class ModelDocument {

  private final DisputeModel model;
  private final StringBuilder text = new StringBuilder();

  private ModelDocument(DisputeModel model) {
    this.model = model;
  }

  static String of(DisputeModel model) {
    ModelDocument document = new ModelDocument(model);
    document.write();
    return document.text.toString();
  }

  private void write() {
    line("# The model in tables");
    line("");
    line("Generated from `" + DisputeModel.RESOURCE + "` by `ModelDocumentTest`; do not edit.");
    line("");
    line("## Parts");
    line("");
    row("part", "what it is for");
    row("---", "---");
    model.all(SubProcess.class).forEach(p -> row(p.getName(), DisputeModel.documentation(p)));
    line("");
    line("## Messages");
    line("");
    row("message", "event", "part", "who sends it");
    row("---", "---", "---", "---");
    model.all(Message.class).stream()
        .sorted(Comparator.comparing(Message::getName))
        .forEach(message -> model.eventsFor(message).forEach(event -> message(message, event)));
    line("");
    line("## Deadlines");
    line("");
    line(
        "Each wait has one timer at a time. It fires when a reminder is due and when a deadline is over.");
    line("");
    row("wait", "timer", "part", "when a deadline is over", "when a reminder is due");
    row("---", "---", "---", "---", "---");
    model.all(CatchEvent.class).forEach(e -> DisputeModel.timers(e).forEach(t -> timer(e, t)));
    line("");
    line("## User tasks");
    line("");
    row("task", "part", "candidate groups", "due", "what to do");
    row("---", "---", "---", "---", "---");
    model.all(UserTask.class).forEach(this::userTask);
  }

  private void message(Message message, Event event) {
    row(
        code(message.getName()),
        event.getName(),
        DisputeModel.place(event),
        model.senders(event).sorted().collect(joining(", ")));
  }

  private void timer(CatchEvent event, TimerEventDefinition timer) {
    String wait = about(timer.getTimeDate().getTextContent());
    FlowNode next = event.getOutgoing().iterator().next().getTarget();
    if (event instanceof BoundaryEvent boundary
        && boundary.getAttachedTo() instanceof UserTask task) {
      row(
          wait,
          event.getName(),
          DisputeModel.place(event),
          about(task.getCamundaDueDate()) + ": " + next.getName(),
          "");
      return;
    }
    row(
        wait,
        event.getName(),
        DisputeModel.place(event),
        next.getOutgoing().stream()
            .filter(way -> !isDefault(way))
            .map(way -> about(DisputeModel.condition(way)) + ": " + way.getTarget().getName())
            .collect(joining("<br>")),
        next.getOutgoing().stream()
            .filter(ModelDocument::isDefault)
            .map(way -> way.getTarget().getName())
            .collect(joining()));
  }

  private void userTask(UserTask task) {
    row(
        task.getName(),
        DisputeModel.place(task),
        String.join(", ", task.getCamundaCandidateGroupsList()),
        about(task.getCamundaDueDate()),
        DisputeModel.documentation(task));
  }

  private static boolean isDefault(SequenceFlow way) {
    return DisputeModel.condition(way).isEmpty();
  }

  /** The wait or the kind of deadline that an expression asks for. */
  private static String about(String expression) {
    return DisputeModel.asked(expression)
        .map(Asked::about)
        .map(ModelDocument::code)
        .collect(joining());
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
