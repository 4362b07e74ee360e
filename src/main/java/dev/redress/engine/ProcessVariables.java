package dev.redress.engine;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Refusal;
import java.util.Set;
import java.util.function.LongFunction;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The two variables that every part of the model shares, and the door that is shut to others:
 * whoever completes a task can send variables along, and an expression of the model finds a
 * variable before it finds a bean of that name.
 */
public final class ProcessVariables {

  private static final String DISPUTE_ID = "disputeId";
  private static final String OUTCOME = "outcome";

  /** All that the delegates of the model set. */
  private static final Set<String> KNOWN =
      Set.of(
          DISPUTE_ID,
          OUTCOME,
          "eligible",
          "claimRoute",
          "reviewRoute",
          "approved",
          "appealDecided");

  private ProcessVariables() {}

  public static long disputeId(VariableScope scope) {
    return (Long) scope.getVariable(DISPUTE_ID);
  }

  /**
   * The dispute of a task that is being completed. Whoever completes it can send variables along,
   * this one too; the business key cannot be sent.
   *
   * @param numberOf finds a dispute's number by its id
   * @throws ForeignDispute where the variable does not belong to the business key
   * @throws MadeUpVariables where one is there that the model does not have
   */
  public static long ownDisputeId(DelegateTask task, LongFunction<String> numberOf) {
    if (!task.getVariableNamesLocal().isEmpty() || !KNOWN.containsAll(task.getVariableNames())) {
      throw new MadeUpVariables();
    }
    if (!(task.getVariable(DISPUTE_ID) instanceof Long disputeId)) {
      throw new ForeignDispute();
    }
    if (!numberOf.apply(disputeId).equals(task.getExecution().getProcessBusinessKey())) {
      throw new ForeignDispute();
    }
    return disputeId;
  }

  public static void setOutcome(VariableScope scope, Outcome outcome) {
    scope.setVariable(OUTCOME, outcome.name());
  }

  /** Tasks are completed with what their forms saved, never with variables. */
  public static final class MadeUpVariables extends Refusal {}
}
