package dev.redress.steering;

import dev.redress.guarantee.Refusal;

/** There is no action of that number. */
public final class UnknownSteering extends Refusal {

  UnknownSteering(long id) {
    super(Fact.of("id", id));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
