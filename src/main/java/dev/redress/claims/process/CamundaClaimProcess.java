package dev.redress.claims.process;

import dev.redress.claims.ClaimProcess;
import dev.redress.engine.ProcessMessages;
import org.springframework.stereotype.Component;

@Component
class CamundaClaimProcess implements ClaimProcess {

  private final ProcessMessages messages;

  CamundaClaimProcess(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void claimFiled(String number) {
    messages.send(number, "claim.filed");
  }

  @Override
  public void claimAnswered(String number) {
    messages.send(number, "claim.answered");
  }
}
