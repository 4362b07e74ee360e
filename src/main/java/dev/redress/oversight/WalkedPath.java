package dev.redress.oversight;

import dev.redress.engine.ElementPasses;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/**
 * The way that one process has gone through its model, and where it can go next. The engine keeps
 * which elements were gone through and when, not by which flows: a flow was walked where its source
 * was left and, of all that follow the source, its target was entered first after that; our model
 * has no element that is left by two flows at once.
 */
final class WalkedPath {

  /** What was crossed in no time was before that in which it stayed. */
  private static final Comparator<Step> IN_ORDER =
      Comparator.comparing(Step::entered)
          .thenComparing(Step::left, Comparator.nullsLast(Comparator.naturalOrder()));

  private final BpmnModelInstance model;
  private final List<Step> steps;

  /**
   * That the process was at an element.
   *
   * @param counts whether that means something to people
   * @param left null while it stands there
   */
  record Step(String element, boolean counts, Instant entered, @Nullable Instant left) {

    static Step of(HistoricActivityInstance kept) {
      Instant left = kept.getEndTime() == null ? null : kept.getEndTime().toInstant();
      return new Step(
          kept.getActivityId(), ElementPasses.counts(kept), kept.getStartTime().toInstant(), left);
    }
  }

  /**
   * @param steps of one process, in any order
   */
  WalkedPath(BpmnModelInstance model, Collection<Step> steps) {
    this.model = model;
    this.steps = steps.stream().sorted(IN_ORDER).toList();
  }

  /** The elements that were gone through and left. */
  Set<String> walked() {
    return elements(true);
  }

  /** The elements in which it stands, with the sub-processes around them. */
  Set<String> now() {
    return elements(false);
  }

  /** What it went through in order of time, without the crossings and beginnings of the drawing. */
  List<Step> stops() {
    return steps.stream().filter(Step::counts).toList();
  }

  private Set<String> elements(boolean left) {
    Set<String> found = new LinkedHashSet<>();
    for (Step step : steps) {
      if (left == (step.left() != null)) {
        found.add(step.element());
      }
    }
    return found;
  }

  /** The flows that were walked. */
  Set<String> flows() {
    Set<String> found = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step.left() != null
          && model.getModelElementById(step.element()) instanceof FlowNode node) {
        SequenceFlow taken = taken(node, step.left());
        if (taken != null) {
          found.add(taken.getId());
        }
      }
    }
    return found;
  }

  private @Nullable SequenceFlow taken(FlowNode node, Instant left) {
    SequenceFlow taken = null;
    Instant earliest = null;
    for (SequenceFlow flow : node.getOutgoing()) {
      Instant entered = entered(flow.getTarget().getId(), left);
      if (entered != null && (earliest == null || entered.isBefore(earliest))) {
        taken = flow;
        earliest = entered;
      }
    }
    return taken;
  }

  private @Nullable Instant entered(String element, Instant since) {
    return steps.stream()
        .filter(step -> step.element().equals(element))
        .map(Step::entered)
        .filter(start -> !start.isBefore(since))
        .findFirst()
        .orElse(null);
  }

  /**
   * The flows by which it can go on from where it stands, up to the next step that does something.
   */
  Set<String> next() {
    Set<String> found = new LinkedHashSet<>();
    Deque<FlowNode> from = new ArrayDeque<>();
    for (String element : now()) {
      if (model.getModelElementById(element) instanceof FlowNode node
          && !(node instanceof SubProcess)) {
        from.add(node);
        from.addAll(boundaries(node));
      }
    }
    while (!from.isEmpty()) {
      for (SequenceFlow flow : ways(from.remove())) {
        if (found.add(flow.getId()) && passesOn(flow.getTarget())) {
          from.add(flow.getTarget());
        }
      }
    }
    return found;
  }

  private List<FlowNode> boundaries(FlowNode node) {
    List<FlowNode> found = new ArrayList<>();
    for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
      if (event.getAttachedTo().equals(node)) {
        found.add(event);
      }
    }
    return found;
  }

  /** Out of an end event leads what leads out of its sub-process. */
  private static Collection<SequenceFlow> ways(FlowNode node) {
    return node instanceof EndEvent && node.getParentElement() instanceof SubProcess around
        ? around.getOutgoing()
        : node.getOutgoing();
  }

  private static boolean passesOn(FlowNode node) {
    return node instanceof ExclusiveGateway
        || node instanceof EventBasedGateway
        || node instanceof EndEvent;
  }
}
