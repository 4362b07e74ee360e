package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** Something has to be chosen to which it is done. */
public final class NothingChosen extends Refusal {

  @Override
  public String field() {
    return "targets";
  }
}
