package dev.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedFeelTest {

  private static final FeelEngine CAMUNDA = new ScalaFeelEngine(List.of());
  private static final FeelEngine PREPARED = new PreparedFeel();
  private static final List<@Nullable Object> INPUTS =
      Arrays.asList(null, true, false, "A", "", 47L, 48L, 47.999999, 48.000001, -1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "true",
        "false",
        "\"A\"",
        "\"A\", \"B\"",
        "not(\"A\")",
        "null",
        "< 48",
        "<= 48",
        "> 48",
        "[47..48)",
        "other",
        "> other",
        "? > 47 and ? < 49",
        "count([1, 2]) > 1",
        "unknown",
        "< \"A\"",
        "1 +",
        "function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }"
      })
  void tests_a_cell_as_camunda_does(String cell) {
    for (Object input : INPUTS) {
      VariableContext facts = facts(input);
      assertThat(outcome(() -> PREPARED.evaluateSimpleUnaryTests(cell, "input", facts)))
          .as("%s on %s", cell, input)
          .isEqualTo(outcome(() -> CAMUNDA.evaluateSimpleUnaryTests(cell, "input", facts)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "input",
        "\"text\"",
        "72",
        "1.5",
        "true",
        "null",
        "other + 1",
        "input + 1",
        "unknown",
        "unknown.deeper",
        "[1, 2]",
        "{a: 1}",
        "upper case(\"a\")",
        "date(\"2026-11-01\") + duration(\"P3D\")",
        "assert(input, false)",
        "if input then",
        "for"
      })
  void evaluates_a_cell_as_camunda_does(String cell) {
    for (Object input : INPUTS) {
      VariableContext facts = facts(input);
      assertThat(outcome(() -> PREPARED.evaluateSimpleExpression(cell, facts)))
          .as("%s on %s", cell, input)
          .isEqualTo(outcome(() -> CAMUNDA.evaluateSimpleExpression(cell, facts)));
    }
  }

  private static VariableContext facts(@Nullable Object input) {
    return Variables.createVariables()
        .putValue("input", input)
        .putValue("other", 48)
        .asVariableContext();
  }

  private interface Asking {
    @Nullable Object ask();
  }

  private static String outcome(Asking asking) {
    try {
      return "answer " + asking.ask();
    } catch (RuntimeException refused) {
      return "refused " + refused.getMessage();
    }
  }
}
