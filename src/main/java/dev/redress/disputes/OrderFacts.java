package dev.redress.disputes;

import dev.redress.orders.OrderLine;
import dev.redress.policy.Parcel;
import dev.redress.policy.Payment;

/** What an order line tells the policy: every stage asks it with the same facts. */
public final class OrderFacts {

  private OrderFacts() {}

  public static Parcel parcel(OrderLine line) {
    return new Parcel(
        line.shipBy(),
        line.estimatedDelivery(),
        line.shippedAt(),
        line.deliveredAt(),
        line.returnedToSenderAt(),
        line.refusedAt(),
        line.label() == OrderLine.Label.MARKETPLACE);
  }

  public static Payment payment(OrderLine line) {
    return new Payment(line.paid(), line.refunded(), line.chargebackSince() != null);
  }
}
