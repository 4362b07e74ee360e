package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** A grant says who bears it. */
public final class PayerMissing extends Refusal {
  @Override
  public String field() {
    return "payer";
  }
}
