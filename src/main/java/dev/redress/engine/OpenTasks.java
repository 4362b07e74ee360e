package dev.redress.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The user tasks that wait in the engine, for modules that know nothing of it. */
@Component
public class OpenTasks {

  /** How many one call answers at the most. */
  public static final int MOST_AT_ONCE = 200;

  /** The user tasks of {@code dispute.bpmn}, in its order. */
  public static final List<String> OF_DISPUTES =
      List.of("UserTask_ReviewClaim", "UserTask_ApproveDecision", "UserTask_ReviewAppeal");

  private static final String DISPUTE_ID = "disputeId";
  private static final String CAME_BY = "reviewRoute";

  private final TaskService tasks;
  private final RuntimeService runtime;

  OpenTasks(TaskService tasks, RuntimeService runtime) {
    this.tasks = tasks;
    this.runtime = runtime;
  }

  /** Empty where there is no such task, or it is done. */
  public Optional<OpenTask> find(String taskId) {
    return open(tasks.createTaskQuery().taskId(taskId));
  }

  /**
   * Empty where the dispute waits for nobody there.
   *
   * @param number the dispute's
   * @param element the task's id in {@code dispute.bpmn}
   */
  public Optional<OpenTask> find(String number, String element) {
    return open(
        tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(element));
  }

  /** As {@link #find(String)}, of those that a dispute waits for. */
  public Optional<OpenTask> ofDispute(String taskId) {
    return open(tasks.createTaskQuery().taskId(taskId).processDefinitionKey(Processes.DISPUTE));
  }

  /**
   * Gives the task to this account, whoever had it; the task's guard may refuse it.
   *
   * @param account empty: nobody has it, and everybody may claim it
   */
  public void assign(OpenTask task, String account) {
    tasks.setAssignee(task.id(), account.isEmpty() ? null : account);
  }

  /** This account takes the task, as it would in Tasklist; the task's guard may refuse it. */
  public void claim(OpenTask task, String account) {
    tasks.claim(task.id(), account);
  }

  /** Completed by whoever has claimed it, with the form that they saved; or refused. */
  public void complete(OpenTask task) {
    tasks.complete(task.id());
  }

  /** Those of them that still wait, in no order. */
  public List<WaitingTask> waiting(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : waiting(
            tasks
                .createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .listPage(0, MOST_AT_ONCE));
  }

  /** A page of all that wait, in a fixed order. */
  public List<WaitingTask> waiting(int from) {
    return waiting(
        tasks
            .createTaskQuery()
            .processDefinitionKey(Processes.DISPUTE)
            .active()
            .orderByTaskId()
            .asc()
            .listPage(from, MOST_AT_ONCE));
  }

  /** How many of a task wait past their target. */
  public long overdue(String element, Instant now) {
    return tasks
        .createTaskQuery()
        .processDefinitionKey(Processes.DISPUTE)
        .taskDefinitionKey(element)
        .active()
        .dueBefore(Date.from(now))
        .count();
  }

  /** Higher is sooner. */
  public void setPriority(OpenTask task, int priority) {
    tasks.setPriority(task.id(), priority);
  }

  private List<WaitingTask> waiting(List<Task> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, Object>> known = new HashMap<>();
    runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(
            found.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
        .variableNameIn(DISPUTE_ID, CAME_BY)
        .list()
        .forEach(
            variable ->
                known
                    .computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
                    .put(variable.getName(), variable.getValue()));
    return found.stream()
        .flatMap(
            task ->
                waiting(task, known.getOrDefault(task.getProcessInstanceId(), Map.of())).stream())
        .toList();
  }

  /** Empty where the process has ended since the task was read. */
  private static Optional<WaitingTask> waiting(Task task, Map<String, Object> known) {
    if (!(known.get(DISPUTE_ID) instanceof Long disputeId)) {
      return Optional.empty();
    }
    Date due = task.getDueDate();
    return Optional.of(
        new WaitingTask(
            open(task, disputeId),
            task.getCreateTime().toInstant(),
            due == null ? null : due.toInstant(),
            task.getPriority(),
            String.valueOf(known.getOrDefault(CAME_BY, ""))));
  }

  private Optional<OpenTask> open(TaskQuery query) {
    Task task = query.singleResult();
    if (task == null) {
      return Optional.empty();
    }
    VariableInstance dispute =
        runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(task.getProcessInstanceId())
            .variableName(DISPUTE_ID)
            .singleResult();
    return Optional.of(open(task, (Long) dispute.getValue()));
  }

  private static OpenTask open(Task task, long disputeId) {
    return new OpenTask(task.getId(), task.getTaskDefinitionKey(), disputeId, task.getAssignee());
  }
}
