package dev.redress.oversight;

import dev.redress.guarantee.Refusal;

/** There is no figure of that name. */
public final class NoSuchFigure extends Refusal {

  NoSuchFigure(String name) {
    super(Fact.of("name", name));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
