package dev.redress.portal;

import dev.redress.guarantee.Refusal;

/** Something has to be chosen here. */
final class ChoiceMissing extends Refusal {

  private final String field;

  ChoiceMissing(String field) {
    this.field = field;
  }

  @Override
  public String field() {
    return field;
  }
}
