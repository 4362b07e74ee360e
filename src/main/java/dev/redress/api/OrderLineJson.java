package dev.redress.api;

import dev.redress.orders.Destination;
import dev.redress.orders.OrderLine;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One line of an order with what is known of its delivery and payment. */
record OrderLineJson(
    String orderNumber,
    int line,
    String href,
    String buyer,
    String seller,
    String sku,
    String title,
    OrderLine.Category category,
    int quantity,
    Money itemPrice,
    Money shippingPrice,
    Money tax,
    Money paid,
    Money refunded,
    Instant orderedAt,
    Instant shipBy,
    Instant estimatedDelivery,
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant returnedToSenderAt,
    @Nullable Instant refusedAt,
    @Nullable Instant returnShippedAt,
    @Nullable Instant returnReceivedAt,
    OrderLine.@Nullable Label label,
    @Nullable String carrier,
    @Nullable String tracking,
    @Nullable Instant chargebackSince,
    @Nullable String shipToCountry,
    @Nullable String shipToRegion) {

  static OrderLineJson of(OrderLine line) {
    Destination destination = line.destination();
    return new OrderLineJson(
        line.id().orderNumber(),
        line.id().line(),
        Links.order(line.id()),
        line.buyer(),
        line.seller(),
        line.sku(),
        line.title(),
        line.category(),
        line.quantity(),
        line.itemPrice(),
        line.shippingPrice(),
        line.tax(),
        line.paid(),
        line.refunded(),
        line.orderedAt(),
        line.shipBy(),
        line.estimatedDelivery(),
        line.shippedAt(),
        line.deliveredAt(),
        line.returnedToSenderAt(),
        line.refusedAt(),
        line.returnShippedAt(),
        line.returnReceivedAt(),
        line.label(),
        line.carrier(),
        line.tracking(),
        line.chargebackSince(),
        destination == null ? null : destination.country(),
        destination == null ? null : destination.region());
  }
}
