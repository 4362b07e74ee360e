package dev.redress.engine;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The lists that reviewers find in Tasklist, in the order in which it shows them. Named in both
 * languages, since a filter has one name for everybody.
 */
enum TaskList {
  MY_TASKS(10, "My tasks · 我的任务", "What you have claimed · 您已领取的任务") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return tasks.taskAssigneeExpression("${currentUser()}");
    }
  },
  CLAIMS_TO_REVIEW(20, "Claims to review · 待审核索赔", "Nobody has taken them yet · 尚无人领取") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return forMyGroups(tasks).taskDefinitionKey("UserTask_ReviewClaim");
    }
  },
  SECOND_APPROVAL(30, "Second approval · 二次审批", "Decisions on high amounts · 大额裁决") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return forMyGroups(tasks).taskDefinitionKey("UserTask_ApproveDecision");
    }
  },
  APPEALS(40, "Appeals · 申诉", "Decisions to look at again · 需要复核的裁决") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return forMyGroups(tasks).taskDefinitionKey("UserTask_ReviewAppeal");
    }
  },
  OVERDUE(50, "Overdue · 已逾期", "Past their target, whoever has them · 超过目标时间的全部任务") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return tasks.dueBeforeExpression("${now()}");
    }
  };

  private final int position;
  private final String label;
  private final String description;

  TaskList(int position, String label, String description) {
    this.position = position;
    this.label = label;
    this.description = description;
  }

  abstract TaskQuery narrow(TaskQuery tasks);

  String label() {
    return label;
  }

  TaskQuery query(TaskService tasks) {
    return narrow(tasks.createTaskQuery().processDefinitionKey(StaffRights.PROCESS).active());
  }

  /** How Tasklist shows it; it counts the tasks and looks again every minute. */
  Map<String, Object> properties() {
    return Map.of(
        "description",
        description,
        "priority",
        position,
        "color",
        this == OVERDUE ? "#b3261e" : "#0b5f66",
        "refresh",
        true,
        "showUndefinedVariable",
        false);
  }

  private static TaskQuery forMyGroups(TaskQuery tasks) {
    return tasks.taskUnassigned().taskCandidateGroupInExpression("${currentUserGroups()}");
  }
}
