package dev.redress.oversight;

import dev.redress.disputes.DisputeNumber;
import dev.redress.guarantee.Refusal;

/** No deadline of that dispute is running towards its end. */
public final class NoTimeRuns extends Refusal {

  NoTimeRuns(DisputeNumber number) {
    super(Fact.of("number", number.value()));
  }

  @Override
  public String field() {
    return "number";
  }
}
