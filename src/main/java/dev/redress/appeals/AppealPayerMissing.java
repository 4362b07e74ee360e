package dev.redress.appeals;

import dev.redress.guarantee.Refusal;

/** A grant in place of a denial says who bears it. */
public final class AppealPayerMissing extends Refusal {

  @Override
  public String field() {
    return "payer";
  }
}
