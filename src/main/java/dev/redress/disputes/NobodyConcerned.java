package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** Somebody's deadlines have to be meant. */
public final class NobodyConcerned extends Refusal {

  @Override
  public String field() {
    return "concerns";
  }
}
