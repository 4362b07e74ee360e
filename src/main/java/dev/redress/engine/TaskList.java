package dev.redress.engine;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The lists that reviewers find in Tasklist, in the order in which it shows them. The engine gives
 * a filter one name for everybody; Tasklist shows the words of this constant instead, in the
 * reader's language ({@code tasklist-words.js}).
 */
public enum TaskList {
  /** What its reader has claimed. */
  MY_TASKS(10, "My tasks") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return tasks.taskAssigneeExpression("${currentUser()}");
    }
  },
  /** Nobody has taken them yet. */
  CLAIMS_TO_REVIEW(20, "Claims to review") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return forMyGroups(tasks).taskDefinitionKey("UserTask_ReviewClaim");
    }
  },
  /** A side has answered what a reviewer asked it for, and nobody has concluded since. */
  EVIDENCE_ARRIVED(30, "Evidence arrived") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return tasks
          .taskCandidateGroupInExpression("${currentUserGroups()}")
          .includeAssignedTasks()
          .taskDefinitionKey("UserTask_ReviewClaim")
          .processVariableValueEquals("reviewRoute", "EVIDENCE");
    }
  },
  /** Decisions on high amounts that nobody has taken yet. */
  SECOND_APPROVAL(40, "Second approval") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return forMyGroups(tasks).taskDefinitionKey("UserTask_ApproveDecision");
    }
  },
  /** Decisions to look at again that nobody has taken yet. */
  APPEALS(50, "Appeals") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return forMyGroups(tasks).taskDefinitionKey("UserTask_ReviewAppeal");
    }
  },
  /** What was decided, for another to look at who does not know how; nobody has taken it yet. */
  BLIND_REVIEWS(55, "Blind reviews") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return forMyGroups(tasks).taskDefinitionKey("UserTask_ReviewBlind");
    }
  },
  /** Past their target, whoever has them. */
  OVERDUE(60, "Overdue") {
    @Override
    TaskQuery narrow(TaskQuery tasks) {
      return tasks.dueBeforeExpression("${now()}");
    }
  };

  /** The filter's property that says which list it is. */
  static final String WHICH = "list";

  private final int position;
  private final String label;

  TaskList(int position, String label) {
    this.position = position;
    this.label = label;
  }

  abstract TaskQuery narrow(TaskQuery tasks);

  /** What the engine calls it, and programs that ask it. */
  String label() {
    return label;
  }

  TaskQuery query(TaskService tasks) {
    return narrow(
        tasks
            .createTaskQuery()
            .processDefinitionKeyIn(Processes.ALL.toArray(String[]::new))
            .active());
  }

  /** How Tasklist shows it; it counts the tasks and looks again every few seconds. */
  Map<String, Object> properties() {
    return Map.of(
        WHICH,
        name(),
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
