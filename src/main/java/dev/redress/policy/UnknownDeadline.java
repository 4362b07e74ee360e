package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** No such deadline runs in this dispute. */
public final class UnknownDeadline extends Refusal {

  public UnknownDeadline(long id) {
    super(Fact.of("id", Long.toString(id)));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
