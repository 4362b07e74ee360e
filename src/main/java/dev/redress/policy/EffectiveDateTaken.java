package dev.redress.policy;

import dev.redress.guarantee.Refusal;
import java.time.LocalDate;

/** Another version begins on that day. */
public final class EffectiveDateTaken extends Refusal {

  EffectiveDateTaken(LocalDate effectiveFrom) {
    super(Fact.of("effectiveFrom", effectiveFrom));
  }

  @Override
  public String field() {
    return "effectiveFrom";
  }
}
