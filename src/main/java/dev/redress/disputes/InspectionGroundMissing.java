package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** A manager looks into a case file for a reason. */
public final class InspectionGroundMissing extends Refusal {
  @Override
  public String field() {
    return "ground";
  }
}
