package dev.redress.journey;

import dev.redress.orders.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An order line as a story needs it, told by the marketplace: {@code goods().paid("62.00")}. Unless
 * said otherwise it was ordered three weeks ago, shipped in time, and has not arrived though it was
 * expected a week ago.
 */
final class Goods {

  static final String CURRENCY = "USD";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String orderNumber = "JR-" + COUNT.incrementAndGet();
  private final String buyer;
  private final String seller;
  private final Instant now;
  private OrderLine.Category category = OrderLine.Category.PHYSICAL;
  private String price = "62.00";
  private int daysSinceExpected = 7;
  private boolean arrived;
  private String country = "US";
  private String region = "";

  Goods(Person buyer, Person seller, Instant now) {
    this.buyer = buyer.account();
    this.seller = seller.account();
    this.now = now;
  }

  Goods paid(String amount) {
    price = amount;
    return this;
  }

  Goods digital() {
    category = OrderLine.Category.DIGITAL;
    return this;
  }

  Goods expectedDaysAgo(int days) {
    daysSinceExpected = days;
    return this;
  }

  /** On the day it was expected. */
  Goods thatArrived() {
    arrived = true;
    return this;
  }

  Goods shippedTo(String land, String province) {
    country = land;
    region = province;
    return this;
  }

  String orderNumber() {
    return orderNumber;
  }

  String href() {
    return "/api/orders/" + orderNumber + "/lines/1";
  }

  Map<String, Object> told() {
    Instant expected = now.minus(Duration.ofDays(daysSinceExpected));
    Instant ordered = expected.minus(Duration.ofDays(14));
    Map<String, Object> told =
        new HashMap<>(
            Map.of(
                "buyer",
                buyer,
                "seller",
                seller,
                "sku",
                "SKU-" + orderNumber,
                "title",
                "Teapot",
                "category",
                category,
                "quantity",
                1,
                "itemPrice",
                Remedies.money(price, CURRENCY),
                "shippingPrice",
                Remedies.money("0.00", CURRENCY),
                "tax",
                Remedies.money("0.00", CURRENCY),
                "orderedAt",
                ordered));
    told.put("shipBy", ordered.plus(Duration.ofDays(3)));
    told.put("shippedAt", ordered.plus(Duration.ofDays(2)));
    told.put("estimatedDelivery", expected);
    told.put("shipToCountry", country);
    told.put("shipToRegion", region);
    if (arrived) {
      told.put("deliveredAt", expected);
    }
    return told;
  }
}
