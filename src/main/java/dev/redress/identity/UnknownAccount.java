package dev.redress.identity;

import dev.redress.guarantee.Refusal;

/** There is no account of that name. */
public final class UnknownAccount extends Refusal {

  public UnknownAccount(String name) {
    super(Fact.of("name", name));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
