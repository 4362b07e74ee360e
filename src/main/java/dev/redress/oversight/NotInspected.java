package dev.redress.oversight;

import dev.redress.disputes.DisputeNumber;
import dev.redress.guarantee.Refusal;

/** A manager states why before anything of a case file opens. */
public final class NotInspected extends Refusal {

  NotInspected(DisputeNumber number) {
    super(Fact.of("number", number.value()));
  }
}
