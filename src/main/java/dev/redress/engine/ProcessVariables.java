package dev.redress.engine;

import dev.redress.guarantee.Outcome;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The two variables that every part of the model shares. */
public final class ProcessVariables {

  private static final String DISPUTE_ID = "disputeId";
  private static final String OUTCOME = "outcome";

  private ProcessVariables() {}

  public static long disputeId(VariableScope scope) {
    return (Long) scope.getVariable(DISPUTE_ID);
  }

  public static void setOutcome(VariableScope scope, Outcome outcome) {
    scope.setVariable(OUTCOME, outcome.name());
  }
}
