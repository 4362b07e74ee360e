package dev.redress.orders;

import dev.redress.guarantee.Refusal;

/** Another telling of the same order line came between; telling it again will do. */
public final class OrderLineToldMeanwhile extends Refusal {

  OrderLineToldMeanwhile(OrderLineId id) {
    super(Fact.of("orderNumber", id.orderNumber()), Fact.of("line", id.line()));
  }

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
