package dev.redress.policy;

import dev.redress.guarantee.Refusal;
import java.time.LocalDate;

/** A version begins on a day to come, so that nobody's order changes its rules afterwards. */
public final class EffectiveInThePast extends Refusal {

  EffectiveInThePast(LocalDate effectiveFrom) {
    super(Fact.of("effectiveFrom", effectiveFrom));
  }

  @Override
  public String field() {
    return "effectiveFrom";
  }
}
