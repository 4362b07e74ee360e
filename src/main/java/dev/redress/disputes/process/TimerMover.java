package dev.redress.disputes.process;

import dev.redress.disputes.Disputes;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.policy.Deadlines.BroughtForward;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the engine's timer when a deadline became the next of its wait state. One that moves later
 * needs nothing: its timer fires at the old time, asks the row, and is armed again.
 */
@Component
class TimerMover {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final Disputes disputes;

  TimerMover(RuntimeService runtime, ManagementService management, Disputes disputes) {
    this.runtime = runtime;
    this.management = management;
    this.disputes = disputes;
  }

  @EventListener
  void on(BroughtForward moved) {
    String number = disputes.get(moved.disputeId()).number().value();
    Date next = Date.from(moved.next());
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number, "dispute")
        .list()
        .stream()
        .flatMap(instance -> timersAfter(next, moved.inWait(), instance))
        .forEach(timer -> management.setJobDuedate(timer.getId(), next));
  }

  private Stream<Job> timersAfter(Date next, Wait wait, ProcessInstance instance) {
    return TimersOfWaits.timersOf(wait).stream()
        .flatMap(
            timer ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(timer)
                    .duedateHigherThan(next)
                    .list()
                    .stream());
  }
}
