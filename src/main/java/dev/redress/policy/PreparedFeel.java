package dev.redress.policy;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Camunda's FEEL engine, prepared once: it parses each cell and builds FEEL's functions once, and
 * not at every evaluation of every cell, which takes most of a table's time. It belongs to one
 * policy version and goes with it. External functions, which could reach classes, stay off.
 */
final class PreparedFeel extends ScalaFeelEngine {

  private static final String VALUE = "value";

  PreparedFeel() {
    super(List.of());
  }

  /**
   * Whether a value meets a condition.
   *
   * @throws RuntimeException where the condition is none
   */
  boolean meets(String condition, @Nullable Object value) {
    return evaluateSimpleUnaryTests(
        condition, VALUE, Variables.createVariables().putValue(VALUE, value).asVariableContext());
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
    return new Prepared(functions, values);
  }

  /** The parsing methods are deprecated for callers, but are what Camunda's evaluation uses. */
  @SuppressWarnings("deprecation")
  private static final class Prepared extends FeelEngine {

    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> expressions =
        new ConcurrentHashMap<>();
    private final BuiltinFunctions builtin = new BuiltinFunctions(clock(), valueMapper());
    private final FeelInterpreter interpreter = new FeelInterpreter(valueMapper());

    Prepared(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
      super(functions, values, new Configuration(false), FeelEngine.defaultClock());
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
      return tests.computeIfAbsent(text, super::parseUnaryTests);
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
      return expressions.computeIfAbsent(text, super::parseExpression);
    }

    /** What does not go smoothly is left to the original, for its handling and its words. */
    @Override
    public EvaluationResult evaluate(ParsedExpression cell, Context facts) {
      EvaluationFailureCollector failures = new EvaluationFailureCollector();
      EvalContext context =
          new EvalContext(
                  valueMapper(), VariableProvider.EmptyVariableProvider$.MODULE$, builtin, failures)
              .merge(facts);
      Val value = interpreter.eval(cell.expression(), context);
      return value instanceof ValError || failures.failures().nonEmpty()
          ? super.evaluate(cell, facts)
          : new SuccessfulEvaluationResult(valueMapper().unpackVal(value), failures.failures());
    }
  }
}
