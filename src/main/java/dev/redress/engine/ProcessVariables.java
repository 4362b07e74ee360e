package dev.redress.engine;

import dev.redress.guarantee.Outcome;
import java.util.function.LongFunction;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The two variables that every part of the model shares. */
public final class ProcessVariables {

  private static final String DISPUTE_ID = "disputeId";
  private static final String OUTCOME = "outcome";

  private ProcessVariables() {}

  public static long disputeId(VariableScope scope) {
    return (Long) scope.getVariable(DISPUTE_ID);
  }

  /**
   * The dispute of a task that is being completed. Whoever completes a task can send variables
   * along, this one too; the business key cannot be sent.
   *
   * @param numberOf finds a dispute's number by its id
   * @throws ForeignDispute where the variable does not belong to the business key
   */
  public static long ownDisputeId(DelegateTask task, LongFunction<String> numberOf) {
    long disputeId = disputeId(task);
    if (!numberOf.apply(disputeId).equals(task.getExecution().getProcessBusinessKey())) {
      throw new ForeignDispute();
    }
    return disputeId;
  }

  public static void setOutcome(VariableScope scope, Outcome outcome) {
    scope.setVariable(OUTCOME, outcome.name());
  }
}
