package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import dev.redress.orders.OrderLineId;

/** There is one open dispute per order line (product.md, default policy). */
public final class DisputeAlreadyOpen extends Refusal {

  DisputeAlreadyOpen(OrderLineId line) {
    super(Fact.of("orderNumber", line.orderNumber()), Fact.of("line", line.line()));
  }
}
