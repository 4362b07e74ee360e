package dev.redress.disputes.process;

import dev.redress.disputes.DisputeProcess;
import dev.redress.engine.ProcessMessages;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaDisputeProcess implements DisputeProcess {

  private final RuntimeService runtime;
  private final HistoryService history;
  private final ProcessMessages messages;

  CamundaDisputeProcess(RuntimeService runtime, HistoryService history, ProcessMessages messages) {
    this.runtime = runtime;
    this.history = history;
    this.messages = messages;
  }

  @Override
  public void opened(long disputeId, String number) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("disputeId", disputeId);
    // present from the start, since the model's conditions read it before anything is decided
    variables.put("outcome", null);
    runtime.startProcessInstanceByMessage("dispute.opened", number, variables);
  }

  @Override
  public void withdrawn(String number) {
    messages.send(number, "dispute.withdrawn");
  }

  @Override
  public void chargedBack(String number) {
    messages.send(number, "dispute.chargedBack");
  }

  @Override
  public void problemTypeCorrected(String number) {
    messages.send(number, "dispute.problemTypeCorrected");
  }

  @Override
  public void replyGiven(String number) {
    messages.send(number, "dispute.replyGiven");
  }

  /** History that has not been cleaned up by its own time to live. */
  @Override
  public void erased(String number) {
    history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .finished()
        .list()
        .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
  }
}
