package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** A grant says whether it counts against the seller. */
public final class DefectUndecided extends Refusal {

  @Override
  public String field() {
    return "countsAsDefect";
  }
}
