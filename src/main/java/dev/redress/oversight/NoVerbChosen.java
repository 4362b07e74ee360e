package dev.redress.oversight;

import dev.redress.guarantee.Refusal;

/** Nothing says what is to be done with what was chosen. */
public final class NoVerbChosen extends Refusal {

  @Override
  public String field() {
    return "verb";
  }
}
