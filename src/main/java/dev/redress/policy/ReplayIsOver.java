package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** The replay has come to its end, or was stopped before. */
public final class ReplayIsOver extends Refusal {

  ReplayIsOver(long id) {
    super(Fact.of("replay", id));
  }

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
