package dev.redress.reviews;

import dev.redress.guarantee.Refusal;

/** A receipt says in which condition the goods came. */
public final class ConditionMissing extends Refusal {
  @Override
  public String field() {
    return "condition";
  }
}
