package dev.redress.disputes.process;

import dev.redress.disputes.Disputes;
import dev.redress.policy.Deadlines.BroughtForward;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
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
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(TimersOfWaits.timerOf(moved.inWait()))
                    .duedateHigherThan(next)
                    .list()
                    .stream())
        .forEach(timer -> management.setJobDuedate(timer.getId(), next));
  }
}
