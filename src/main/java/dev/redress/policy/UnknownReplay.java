package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** There is no replay of that number. */
public final class UnknownReplay extends Refusal {

  UnknownReplay(long id) {
    super(Fact.of("replay", id));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
