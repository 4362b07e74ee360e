package dev.redress.appeals;

import dev.redress.guarantee.Refusal;

/** A partial grant says how much. */
public final class GrantedAmountMissing extends Refusal {
  @Override
  public String field() {
    return "refund";
  }
}
