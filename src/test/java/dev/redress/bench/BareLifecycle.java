package dev.redress.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** The same model in an engine with nothing behind it: what the engine alone costs. */
final class BareLifecycle implements Lifecycle {

  private final ProcessEngine engine;
  private final StatementCounter counter;

  BareLifecycle(DataSource database) {
    counter = new StatementCounter(database);
    ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(counter);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    configuration.setJobExecutorActivate(false);
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setEnsureJobDueDateNotNull(true);
    configuration.setBeans(beans());
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/dispute.bpmn")
        .deploy();
  }

  private static Map<Object, Object> beans() {
    BpmnModelInstance model =
        Bpmn.readModelFromStream(
            BareLifecycle.class.getResourceAsStream("/processes/dispute.bpmn"));
    Map<Object, Object> beans = new HashMap<>();
    Set<String> delegates =
        model.getModelElementsByType(ServiceTask.class).stream()
            .map(task -> task.getCamundaDelegateExpression().replaceAll("[${}]", ""))
            .collect(Collectors.toSet());
    delegates.forEach(name -> beans.put(name, (JavaDelegate) execution -> {}));
    beans.put(
        "checkEligibility", (JavaDelegate) execution -> execution.setVariable("eligible", true));
    beans.put(
        "decideAutomatically",
        (JavaDelegate)
            execution ->
                execution.setVariable(
                    "claimRoute",
                    execution.getVariable("claimRoute") == null ? "ASK_SELLER" : "REVIEW"));
    beans.put(
        "openAppealWindow",
        (JavaDelegate) execution -> execution.setVariable("appealDecided", false));
    for (String listener : Set.of("enterStage", "closeDispute")) {
      beans.put(listener, (ExecutionListener) execution -> {});
    }
    for (String listener :
        Set.of(
            "offerToCaseWorkers",
            "guardReviewer",
            "guardApprover",
            "guardAppealReviewer",
            "concludeApproval",
            "concludeAppeal")) {
      beans.put(listener, (TaskListener) task -> {});
    }
    beans.put(
        "concludeReview",
        (TaskListener)
            task -> {
              task.setVariable("reviewRoute", "DECIDED");
              task.setVariable("outcome", "GRANTED_PARTIAL");
            });
    beans.put("deadlines", new FixedDeadlines());
    beans.put("returns", new Answer(false));
    beans.put("settlements", new Answer(true));
    beans.put("appeals", new Answer(true));
    return beans;
  }

  /** What the model asks of a bean that answers always the same. */
  public record Answer(boolean answer) {
    public boolean due(long disputeId) {
      return answer;
    }

    public boolean open(long disputeId) {
      return answer;
    }
  }

  /** Deadlines without rows; by the time that a timer runs here, it is over. */
  public static final class FixedDeadlines {
    public Date next(long disputeId, String wait) {
      return Date.from(Instant.now().plus(Duration.ofDays(2)));
    }

    public Date due(long disputeId, String kind) {
      return next(disputeId, kind);
    }

    public boolean overdue(long disputeId, String kind) {
      return true;
    }
  }

  @Override
  public void prepare(int count) {}

  @Override
  public String live(int index) {
    String key = UUID.randomUUID().toString();
    Map<String, Object> variables = new HashMap<>();
    variables.put("disputeId", (long) index);
    variables.put("outcome", null);
    engine.getRuntimeService().startProcessInstanceByMessage("dispute.opened", key, variables);
    send(key, "claim.filed");
    send(key, "claim.answered");
    String instance = Steps.instance(engine, key);
    String task = Steps.task(engine, instance);
    engine.getTaskService().claim(task, "case-worker");
    engine.getTaskService().complete(task);
    Steps.runJob(engine, instance);
    return instance;
  }

  private void send(String key, String message) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(key)
        .correlate();
  }

  @Override
  public void pass(Duration time) {}

  @Override
  public void end(String life) {
    Steps.runJob(engine, life);
    Steps.requireEnded(engine, life);
  }

  @Override
  public StatementCounter counter() {
    return counter;
  }

  @Override
  public void close() {
    engine.close();
  }
}
