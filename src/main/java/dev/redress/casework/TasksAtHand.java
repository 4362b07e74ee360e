package dev.redress.casework;

import dev.redress.engine.OpenTask;
import dev.redress.engine.OpenTasks;
import dev.redress.guarantee.Actor;
import dev.redress.identity.Accounts;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tasks that forms in Tasklist are about, and who has them open. */
@Component
class TasksAtHand {

  private final OpenTasks tasks;
  private final Callers callers;
  private final Accounts accounts;

  TasksAtHand(OpenTasks tasks, Callers callers, Accounts accounts) {
    this.tasks = tasks;
    this.callers = callers;
    this.accounts = accounts;
  }

  /**
   * @throws TaskGone where there is none
   */
  OpenTask task(String taskId) {
    return tasks.find(taskId).orElseThrow(TaskGone::new);
  }

  /**
   * The task, for somebody who changes something by it.
   *
   * @throws TaskOfAnother where the caller has not claimed it
   */
  OpenTask mine(String taskId) {
    OpenTask task = task(taskId);
    if (!task.isOf(callers.name())) {
      throw task.assignee() == null
          ? new TaskUnclaimed()
          : new TaskOfAnother(name(task.assignee()));
    }
    return task;
  }

  /**
   * As {@link #mine}, for whoever changes something in the dispute.
   *
   * @throws LookedAtBlindly where the task is to look at it only
   */
  OpenTask decided(String taskId) {
    OpenTask task = mine(taskId);
    if (task.element().equals(TaskDrafts.BLIND)) {
      throw new LookedAtBlindly();
    }
    return task;
  }

  /** What people call an account. */
  String name(String account) {
    return accounts.displayNames(Set.of(account)).getOrDefault(account, account);
  }

  /** Who asks, as whoever may take tasks: seniors take those of case workers too. */
  Actor reader() {
    return callers.actor(
        callers.has(Role.SENIOR_REVIEWER) ? Role.SENIOR_REVIEWER : Role.CASE_WORKER);
  }
}
