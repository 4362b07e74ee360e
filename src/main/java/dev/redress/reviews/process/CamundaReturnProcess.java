package dev.redress.reviews.process;

import dev.redress.engine.ProcessMessages;
import dev.redress.reviews.ReturnProcess;
import org.springframework.stereotype.Component;

@Component
class CamundaReturnProcess implements ReturnProcess {

  private final ProcessMessages messages;

  CamundaReturnProcess(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void labelProvided(String number) {
    messages.send(number, "return.labelProvided");
  }

  @Override
  public void goodsShipped(String number) {
    messages.send(number, "return.goodsShipped");
  }

  @Override
  public void goodsReceived(String number) {
    messages.send(number, "return.goodsReceived");
  }
}
