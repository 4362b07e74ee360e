package dev.redress.oversight;

import dev.redress.guarantee.Refusal;

/** What stands in a form's field is no day. */
public final class NotADay extends Refusal {

  private final String field;

  NotADay(String field) {
    this.field = field;
  }

  @Override
  public String field() {
    return field;
  }
}
