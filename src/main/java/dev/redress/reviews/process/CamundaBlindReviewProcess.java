package dev.redress.reviews.process;

import dev.redress.engine.Processes;
import dev.redress.reviews.BlindReviewProcess;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Blind reviews have a process of their own, so that a dispute goes its way without them. */
@Component
class CamundaBlindReviewProcess implements BlindReviewProcess {

  /** What follows the dispute's number in the business key, which else would be its process's. */
  private final RuntimeService runtime;

  CamundaBlindReviewProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void drawn(long disputeId, String number) {
    runtime.startProcessInstanceByKey(
        Processes.BLIND_REVIEW, Processes.blindReview(number), Map.of("disputeId", disputeId));
  }

  @Override
  public void erased(String number) {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(Processes.blindReview(number))
        .list()
        .forEach(waiting -> runtime.deleteProcessInstance(waiting.getId(), "erased"));
  }
}
