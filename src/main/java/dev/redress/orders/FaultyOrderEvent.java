package dev.redress.orders;

import dev.redress.guarantee.Refusal;

/** A report on an order line cannot be taken: one of its fields is wrong. */
public final class FaultyOrderEvent extends Refusal {

  private final String field;

  FaultyOrderEvent(String field, OrderFault fault) {
    super(Fact.of("column", field), Fact.of("fault", fault));
    this.field = field;
  }

  @Override
  public String field() {
    return field;
  }
}
