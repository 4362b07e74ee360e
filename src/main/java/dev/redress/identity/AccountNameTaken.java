package dev.redress.identity;

import dev.redress.guarantee.Refusal;

/** There is an account of that name already. */
public final class AccountNameTaken extends Refusal {

  AccountNameTaken(String name) {
    super(Fact.of("name", name));
  }

  @Override
  public String field() {
    return "name";
  }
}
