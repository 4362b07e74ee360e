package dev.redress.casework;

import dev.redress.guarantee.Refusal;

/** What stands in the form's amount is no amount of money. */
public final class AmountNotANumber extends Refusal {

  AmountNotANumber(String typed) {
    super(Fact.of("typed", typed));
  }

  @Override
  public String field() {
    return "refund";
  }
}
