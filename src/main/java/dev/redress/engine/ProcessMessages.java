package dev.redress.engine;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells a running dispute's process that something happened, in the caller's transaction. */
@Component
public class ProcessMessages {

  private final RuntimeService runtime;

  ProcessMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * Correlates a message of {@code dispute.bpmn} with the process of one dispute.
   *
   * @param number the dispute's number, which is the business key
   * @throws MovedOn where the process does not wait for this message (any more)
   */
  public void send(String number, String message) {
    try {
      runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw new MovedOn();
    }
  }
}
