package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** There is none of that number. */
public final class UnknownForceMajeure extends Refusal {

  UnknownForceMajeure(long id) {
    super(Fact.of("id", id));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
