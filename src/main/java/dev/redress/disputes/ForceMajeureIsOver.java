package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** It has come to its end already. */
public final class ForceMajeureIsOver extends Refusal {

  ForceMajeureIsOver(long id) {
    super(Fact.of("id", id));
  }

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
