package dev.redress.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** One parsed table of a policy version: its rules, and what each of them looks at. */
final class DecisionTable {

  /** A rule that hit, with the cells of its row. */
  record Hit(String rule, Map<String, Object> cells) {

    String text(String output) {
      return String.valueOf(cell(output));
    }

    int number(String output) {
      return ((Number) cell(output)).intValue();
    }

    boolean isTrue(String output) {
      return (Boolean) cell(output);
    }

    /** An empty cell is null. */
    @Nullable Object optional(String output) {
      return cells.get(output);
    }

    private Object cell(String output) {
      Object cell = cells.get(output);
      if (cell == null) {
        throw new IllegalStateException("rule " + rule + " has an empty cell " + output);
      }
      return cell;
    }
  }

  private final DmnEngine engine;
  private final DmnDecision decision;
  private final RulesThatHit rulesThatHit;
  private final Map<String, List<String>> factsByRule;

  DecisionTable(DmnEngine engine, DmnDecision decision, Decision model, RulesThatHit rulesThatHit) {
    this.engine = engine;
    this.decision = decision;
    this.rulesThatHit = rulesThatHit;
    this.factsByRule = factsByRule(model);
  }

  String key() {
    return decision.getKey();
  }

  /** The rules that hit after the table's hit policy, in its order. */
  List<Hit> ask(FactSheet facts) {
    return ask(facts.asMap());
  }

  /** As {@link #ask(FactSheet)}, with facts that were kept. */
  List<Hit> ask(Map<String, @Nullable Object> facts) {
    DmnDecisionTableEvaluationEvent event =
        rulesThatHit.during(() -> engine.evaluateDecisionTable(decision, facts));
    return event.getMatchingRules().stream().map(DecisionTable::hit).toList();
  }

  /** Which facts a rule looks at. */
  List<String> factsOf(String rule) {
    return factsByRule.getOrDefault(rule, List.of());
  }

  private static Hit hit(DmnEvaluatedDecisionRule rule) {
    Map<String, Object> cells = new LinkedHashMap<>();
    rule.getOutputEntries()
        .values()
        .forEach(
            cell -> {
              Object value = cell.getValue().getValue();
              if (value != null) {
                cells.put(cell.getOutputName(), value);
              }
            });
    return new Hit(rule.getId(), cells);
  }

  private static Map<String, List<String>> factsByRule(Decision model) {
    var table = (org.camunda.bpm.model.dmn.instance.DecisionTable) model.getExpression();
    List<String> names =
        table.getInputs().stream()
            .map(Input::getInputExpression)
            .map(expression -> expression.getText().getTextContent().strip())
            .toList();
    Map<String, List<String>> byRule = new LinkedHashMap<>();
    for (Rule rule : table.getRules()) {
      List<InputEntry> entries = List.copyOf(rule.getInputEntries());
      byRule.put(
          rule.getId(),
          IntStream.range(0, names.size())
              .filter(i -> looksAt(entries.get(i)))
              .mapToObj(names::get)
              .toList());
    }
    return byRule;
  }

  private static boolean looksAt(InputEntry entry) {
    String text = entry.getText().getTextContent().strip();
    return !text.isEmpty() && !text.equals("-");
  }
}
