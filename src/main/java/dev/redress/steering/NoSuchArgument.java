package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** What the verb asks for is missing or makes no sense. */
public final class NoSuchArgument extends Refusal {

  @Override
  public String field() {
    return "argument";
  }
}
