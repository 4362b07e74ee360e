package dev.redress.orders;

import dev.redress.guarantee.Refusal;

/** The marketplace has told us of no such order line, or it is not the caller's. */
public final class UnknownOrderLine extends Refusal {

  public UnknownOrderLine(OrderLineId id) {
    super(Fact.of("orderNumber", id.orderNumber()), Fact.of("line", id.line()));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
