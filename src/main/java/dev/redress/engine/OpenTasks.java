package dev.redress.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The user tasks that wait in the engine, for pages that know nothing of it. */
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
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      return Optional.empty();
    }
    long disputeId = (Long) runtime.getVariable(task.getExecutionId(), "disputeId");
    return Optional.of(
        new OpenTask(task.getId(), task.getTaskDefinitionKey(), disputeId, task.getAssignee()));
  }
}
