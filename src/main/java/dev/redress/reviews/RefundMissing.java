package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** A partial grant says how much. */
public final class RefundMissing extends Refusal {
  @Override
  public String field() {
    return "refund";
  }
}
