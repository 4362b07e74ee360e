package dev.redress.oversight;

import dev.redress.guarantee.Refusal;

/** The engine knows no process of that id, or no more. */
public final class UnknownProcess extends Refusal {

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
