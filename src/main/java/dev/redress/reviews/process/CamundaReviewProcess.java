package dev.redress.reviews.process;

import dev.redress.engine.ProcessMessages;
import dev.redress.reviews.ReviewProcess;
import org.springframework.stereotype.Component;

@Component
class CamundaReviewProcess implements ReviewProcess {

  private final ProcessMessages messages;

  CamundaReviewProcess(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void evidenceProvided(String number) {
    messages.send(number, "review.evidenceProvided");
  }
}
