package dev.redress.policy;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Camunda's FEEL engine, but each cell is parsed once and not at every evaluation: parsing is most
 * of an evaluation's time. It belongs to one policy version and goes with it. External functions,
 * which could reach classes, stay off.
 */
final class ParsedOnce extends ScalaFeelEngine {

  ParsedOnce() {
    super(List.of());
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
    return new Remembering(functions, values);
  }

  /** These two are deprecated for callers, but are what Camunda's evaluation goes through. */
  @SuppressWarnings("deprecation")
  private static final class Remembering extends FeelEngine {

    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> expressions =
        new ConcurrentHashMap<>();

    Remembering(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
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
  }
}
