package dev.redress.oversight;

import dev.redress.guarantee.Refusal;

/** What stands in a form's field is no day and time. */
public final class NotATime extends Refusal {

  private final String field;

  NotATime(String field) {
    this.field = field;
  }

  @Override
  public String field() {
    return field;
  }
}
