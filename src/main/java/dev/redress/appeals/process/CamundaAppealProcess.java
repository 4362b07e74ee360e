package dev.redress.appeals.process;

import dev.redress.appeals.AppealProcess;
import dev.redress.engine.ProcessMessages;
import org.springframework.stereotype.Component;

@Component
class CamundaAppealProcess implements AppealProcess {

  private final ProcessMessages messages;

  CamundaAppealProcess(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void appealFiled(String number) {
    messages.send(number, "appeal.filed");
  }
}
