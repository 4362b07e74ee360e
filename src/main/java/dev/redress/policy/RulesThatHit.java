package dev.redress.policy;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.jspecify.annotations.Nullable;

/**
 * Catches which rules hit. The engine's result has only their cells; their ids come by this
 * listener, on the thread that asks.
 */
final class RulesThatHit implements DmnDecisionTableEvaluationListener {

  private static final ThreadLocal<@Nullable DmnDecisionTableEvaluationEvent> LATEST =
      new ThreadLocal<>();

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    LATEST.set(event);
  }

  /** What was heard while asking a table. */
  DmnDecisionTableEvaluationEvent during(Runnable asking) {
    try {
      asking.run();
      DmnDecisionTableEvaluationEvent event = LATEST.get();
      if (event == null) {
        throw new IllegalStateException("the decision engine evaluated no table");
      }
      return event;
    } finally {
      LATEST.remove();
    }
  }
}
