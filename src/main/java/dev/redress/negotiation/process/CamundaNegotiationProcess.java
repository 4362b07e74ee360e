package dev.redress.negotiation.process;

import dev.redress.engine.ProcessMessages;
import dev.redress.negotiation.NegotiationProcess;
import org.springframework.stereotype.Component;

@Component
class CamundaNegotiationProcess implements NegotiationProcess {

  private final ProcessMessages messages;

  CamundaNegotiationProcess(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void offerAccepted(String number) {
    messages.send(number, "negotiation.offerAccepted");
  }
}
