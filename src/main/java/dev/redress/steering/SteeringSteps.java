package dev.redress.steering;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.engine.OpenTask;
import dev.redress.engine.OpenTasks;
import dev.redress.engine.StuckSteps;
import dev.redress.guarantee.Actor;
import dev.redress.notification.UndeliveredNotices;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import dev.redress.policy.PauseReason;
import dev.redress.policy.UnknownDeadline;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Does an action's verb to one thing, in the caller's transaction, by the command of whoever keeps
 * it: what its rules do not allow is refused as it would be to anybody else.
 */
@Component
class SteeringSteps {

  private final OpenTasks tasks;
  private final StuckSteps steps;
  private final Disputes disputes;
  private final Deadlines deadlines;
  private final UndeliveredNotices notices;
  private final PinnedPriorityRows priorities;

  SteeringSteps(
      OpenTasks tasks,
      StuckSteps steps,
      Disputes disputes,
      Deadlines deadlines,
      UndeliveredNotices notices,
      PinnedPriorityRows priorities) {
    this.tasks = tasks;
    this.steps = steps;
    this.disputes = disputes;
    this.deadlines = deadlines;
    this.notices = notices;
    this.priorities = priorities;
  }

  /**
   * The facts of what came of it.
   *
   * @throws dev.redress.guarantee.Refusal where a rule does not allow it
   */
  Map<String, Object> perform(long actionId, Steer command, Target target, Actor manager) {
    return switch (command.verb()) {
      case REASSIGN -> reassign(command, target, manager);
      case PIN_PRIORITY -> pin(actionId, command, target, manager);
      case FREE_PRIORITY -> free(command, target, manager);
      case EXTEND, PAUSE, RESUME -> move(command, target, manager);
      case SEND_AGAIN ->
          Map.of(
              "recipient",
              notices.sendAgain(target.disputeId(), target.number(), command.reason(), manager));
      case TRY_AGAIN -> tryAgain(command, target, manager);
    };
  }

  private Map<String, Object> reassign(Steer command, Target target, Actor manager) {
    OpenTask task = task(target);
    String before = task.assignee() == null ? "" : task.assignee();
    if (before.equals(command.argument())) {
      throw new HasTaskAlready();
    }
    tasks.assign(task, command.argument());
    disputes.record(new TaskGiven(task.disputeId(), manager, command.reason()));
    return Map.of("from", before, "to", command.argument());
  }

  private Map<String, Object> pin(long actionId, Steer command, Target target, Actor manager) {
    OpenTask task = task(target);
    int priority = Integer.parseInt(command.argument());
    priorities.pin(task.id(), task.disputeId(), priority, actionId);
    tasks.setPriority(task, priority);
    disputes.record(new PriorityPinned(task.disputeId(), manager, priority, command.reason()));
    return Map.of("priority", priority);
  }

  private Map<String, Object> free(Steer command, Target target, Actor manager) {
    OpenTask task = task(target);
    if (!priorities.free(task.id())) {
      throw new PriorityNotPinned();
    }
    disputes.record(new PriorityFreed(task.disputeId(), manager, command.reason()));
    return Map.of();
  }

  private Map<String, Object> move(Steer command, Target target, Actor manager) {
    long dispute = target.disputeId();
    long id = target.number();
    Deadline before = running(dispute, id);
    switch (command.verb()) {
      case EXTEND ->
          disputes.extendDeadline(
              dispute,
              id,
              Duration.ofHours(Long.parseLong(command.argument())),
              command.reason(),
              manager);
      case PAUSE ->
          disputes.pauseDeadline(
              dispute, id, PauseReason.valueOf(command.argument()), command.reason(), manager);
      default -> disputes.resumeDeadline(dispute, id, command.reason(), manager);
    }
    return Map.of(
        "deadline", before.kind().name(),
        "dueBefore", before.dueAt(),
        "dueAt", running(dispute, id).dueAt());
  }

  private Deadline running(long dispute, long id) {
    return deadlines.running(dispute).stream()
        .filter(deadline -> deadline.id() == id)
        .findFirst()
        .orElseThrow(() -> new UnknownDeadline(id));
  }

  private Map<String, Object> tryAgain(Steer command, Target target, Actor manager) {
    DisputeView dispute = disputes.lock(target.disputeId());
    if (!steps.tryAgain(dispute.number().value(), target.id())) {
      throw new StepWorksAgain();
    }
    disputes.record(new StepTriedAgain(dispute.id(), manager, command.reason()));
    return Map.of();
  }

  /**
   * The dispute is taken first, as by every command: whoever completes the task meanwhile waits.
   */
  private OpenTask task(Target target) {
    disputes.lock(target.disputeId());
    return tasks
        .ofDispute(target.id())
        .filter(task -> task.disputeId() == target.disputeId())
        .orElseThrow(TaskIsDone::new);
  }
}
