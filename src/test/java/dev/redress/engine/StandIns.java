package dev.redress.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Stand-ins for every bean that the dispute model names: each notes that it was called and gives
 * the answer that the story has scripted. One set serves an engine; {@link #reset} starts a story.
 */
final class StandIns {

  /** A refusal of the domain, as far as the model is concerned. */
  static final class Refused extends RuntimeException {}

  final List<String> calls = new ArrayList<>();
  final List<String> stages = new ArrayList<>();
  final Set<String> overdue = new HashSet<>();
  boolean returnDue;
  boolean remedyDue;
  boolean appealOpen;

  private final Map<String, Deque<Map<String, ?>>> answers = new HashMap<>();
  private final Set<String> refusing = new HashSet<>();

  /** The beans by name, as the engine's expressions see them. */
  Map<Object, Object> beans(DisputeModel model) {
    Map<Object, Object> beans = new HashMap<>();
    model.delegates().forEach(name -> beans.put(name, new Delegate(name)));
    beans.put("deadlines", new Deadlines());
    beans.put("returns", new Returns());
    beans.put("settlements", new Settlements());
    beans.put("appeals", new Appeals());
    return beans;
  }

  void reset() {
    calls.clear();
    stages.clear();
    overdue.clear();
    refusing.clear();
    answers.clear();
    returnDue = false;
    remedyDue = false;
    appealOpen = false;
    answers("recordAgreement", Map.of("outcome", "SETTLED"));
    answers("recordClaimAgreement", Map.of("outcome", "SETTLED"));
    answers("lapseNegotiation", Map.of("outcome", "LAPSED"));
    answers("checkEligibility", Map.of("eligible", true));
    answers("refuseClaim", Map.of("outcome", "INELIGIBLE"));
    answers("openAppealWindow", Map.of("appealDecided", false));
    answers("closeWithdrawn", Map.of("outcome", "WITHDRAWN"));
    answers("closeChargedBack", Map.of("outcome", "CHARGEBACK"));
  }

  /** What a bean sets whenever it is called. */
  void answers(String bean, Map<String, ?> answer) {
    answers.put(bean, new ArrayDeque<>(List.of(answer)));
  }

  /** What a bean sets when it is called first, and from then on. */
  void answers(String bean, Map<String, ?> first, Map<String, ?> then) {
    answers.put(bean, new ArrayDeque<>(List.of(first, then)));
  }

  void refuses(String bean) {
    refusing.add(bean);
  }

  private void called(String bean, VariableScope scope) {
    if (refusing.contains(bean)) {
      throw new Refused();
    }
    calls.add(bean);
    Deque<Map<String, ?>> inTurn = answers.get(bean);
    if (inTurn != null) {
      scope.setVariables(inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst());
    }
    if (bean.equals("settleRemedy")) {
      remedyDue = false;
    }
  }

  /** A service task's delegate, a stage listener or a task listener: all that the model names. */
  private final class Delegate implements JavaDelegate, ExecutionListener, TaskListener {

    private final String name;

    Delegate(String name) {
      this.name = name;
    }

    @Override
    public void execute(DelegateExecution execution) {
      called(name, execution);
    }

    @Override
    public void notify(DelegateExecution execution) {
      stages.add(
          name.equals("closeDispute")
              ? "CLOSED"
              : execution
                  .getCurrentActivityId()
                  .replace("SubProcess_", "")
                  .toUpperCase(Locale.ROOT));
    }

    @Override
    public void notify(DelegateTask task) {
      called(name, task);
    }
  }

  /** Public, as are the following, for the engine's expressions to reach them. */
  public final class Deadlines {

    private static final Date LATER = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    public Date next(long disputeId, String wait) {
      return LATER;
    }

    public Date due(long disputeId, String kind) {
      return LATER;
    }

    public boolean overdue(long disputeId, String kind) {
      return overdue.contains(kind);
    }
  }

  public final class Returns {

    public boolean due(long disputeId) {
      return returnDue;
    }
  }

  public final class Settlements {

    public boolean due(long disputeId) {
      return remedyDue;
    }
  }

  public final class Appeals {

    public boolean open(long disputeId) {
      return appealOpen;
    }
  }
}
