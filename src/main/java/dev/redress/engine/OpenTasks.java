package dev.redress.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The user tasks that wait in the engine, for modules that know nothing of it. */
@Component
public class OpenTasks {

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

  /** This account takes the task, as it would in Tasklist; the task's guard may refuse it. */
  public void claim(OpenTask task, String account) {
    tasks.claim(task.id(), account);
  }

  /** Completed by whoever has claimed it, with the form that they saved; or refused. */
  public void complete(OpenTask task) {
    tasks.complete(task.id());
  }

  private Optional<OpenTask> open(TaskQuery query) {
    Task task = query.singleResult();
    if (task == null) {
      return Optional.empty();
    }
    long disputeId = (Long) runtime.getVariable(task.getExecutionId(), "disputeId");
    return Optional.of(
        new OpenTask(task.getId(), task.getTaskDefinitionKey(), disputeId, task.getAssignee()));
  }
}
