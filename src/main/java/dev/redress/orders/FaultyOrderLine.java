package dev.redress.orders;

import dev.redress.guarantee.Refusal;

/** An order line as told cannot be taken: one of its fields is wrong. */
public final class FaultyOrderLine extends Refusal {

  private final OrderColumn column;
  private final OrderFault fault;

  FaultyOrderLine(OrderColumn column, OrderFault fault) {
    super(Fact.of("column", column.header()), Fact.of("fault", fault));
    this.column = column;
    this.fault = fault;
  }

  public OrderColumn column() {
    return column;
  }

  public OrderFault fault() {
    return fault;
  }

  @Override
  public String field() {
    return column.field();
  }
}
