package dev.redress.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The process model as its text stands in {@code processes/dispute.bpmn}, read for the tests. */
final class DisputeModel {

  static final String RESOURCE = "processes/dispute.bpmn";

  private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern QUESTION_TO_DEADLINES =
      Pattern.compile("\\$\\{deadlines\\.(next|due|overdue)\\(disputeId, '(\\w+)'\\)}");

  /**
   * A question that the model puts to the deadlines: {@code next}, {@code due}, {@code overdue}.
   */
  record Asked(String verb, String about) {}

  private final BpmnModelInstance bpmn;

  private DisputeModel(BpmnModelInstance bpmn) {
    this.bpmn = bpmn;
  }

  static DisputeModel read() {
    return read(RESOURCE);
  }

  /** Another model, beside the dispute's. */
  static DisputeModel read(String resource) {
    try (InputStream model = DisputeModel.class.getClassLoader().getResourceAsStream(resource)) {
      if (model == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new DisputeModel(Bpmn.readModelFromStream(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return bpmn.getModelElementsByType(type);
  }

  /** Names of all beans that service tasks and listeners delegate to. */
  SortedSet<String> delegates() {
    return Stream.of(
            all(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression),
            all(CamundaExecutionListener.class).stream()
                .map(CamundaExecutionListener::getCamundaDelegateExpression),
            all(CamundaTaskListener.class).stream()
                .map(CamundaTaskListener::getCamundaDelegateExpression))
        .flatMap(expressions -> expressions)
        .map(DisputeModel::bean)
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  /** The bean that a delegate expression names; what is no such expression is returned as it is. */
  static String bean(String expression) {
    Matcher matcher = BEAN.matcher(expression);
    return matcher.matches() ? matcher.group(1) : expression;
  }

  /** What the model asks the deadlines in this expression; none if it asks something else. */
  static Stream<Asked> asked(String expression) {
    return QUESTION_TO_DEADLINES
        .matcher(expression)
        .results()
        .map(question -> new Asked(question.group(1), question.group(2)));
  }

  /** All events that wait for this message, in the model's order. */
  List<Event> eventsFor(Message message) {
    return all(Event.class).stream()
        .filter(
            event ->
                definitions(event, MessageEventDefinition.class)
                    .anyMatch(definition -> message.equals(definition.getMessage())))
        .toList();
  }

  static Stream<TimerEventDefinition> timers(Event event) {
    return definitions(event, TimerEventDefinition.class);
  }

  private static <T extends EventDefinition> Stream<T> definitions(Event event, Class<T> type) {
    return event.getChildElementsByType(type).stream();
  }

  /** Names of the pools that send a message to this node. */
  Stream<String> senders(FlowNode node) {
    return all(MessageFlow.class).stream()
        .filter(flow -> node.equals(flow.getTarget()))
        .map(MessageFlow::getSource)
        .map(Participant.class::cast)
        .map(Participant::getName);
  }

  /** The sub-process a node stands in, or the pool if it stands at the top. */
  static String place(FlowNode node) {
    return node.getParentElement() instanceof SubProcess subProcess
        ? subProcess.getName()
        : "Redress";
  }

  static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(ModelElementInstance::getTextContent)
        .findFirst()
        .orElse("");
  }

  /** The condition of a flow, empty for a default flow or one that follows no decision. */
  static String condition(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        ? ""
        : flow.getConditionExpression().getTextContent();
  }

  /** {@code Open way to claim} as {@code OpenWayToClaim}. */
  static String pascalCase(String label) {
    StringBuilder name = new StringBuilder();
    for (String word : label.split(" ", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  /** {@code Open way to claim} as {@code openWayToClaim}. */
  static String camelCase(String label) {
    String name = pascalCase(label);
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
