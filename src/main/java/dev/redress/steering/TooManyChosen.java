package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** More was chosen than one action is done to. */
public final class TooManyChosen extends Refusal {

  TooManyChosen(int most) {
    super(Fact.of("most", most));
  }

  @Override
  public String field() {
    return "targets";
  }
}
