package dev.redress.orders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of an order file, and the fields of an order line that is told over REST. */
public enum OrderColumn {
  ORDER_NUMBER,
  LINE,
  BUYER,
  SELLER,
  SKU,
  TITLE,
  CATEGORY,
  QUANTITY,
  CURRENCY,
  ITEM_PRICE,
  SHIPPING_PRICE,
  TAX,
  ORDERED_AT,
  SHIP_BY,
  SHIPPED_AT,
  ESTIMATED_DELIVERY,
  DELIVERED_AT,
  SHIP_TO_COUNTRY,
  SHIP_TO_REGION,
  /** Read but not kept: what it says follows from the times. */
  ORDER_STATUS;

  private static final Map<String, OrderColumn> BY_HEADER =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(OrderColumn::header, Function.identity()));

  /** As in the file's first line: {@code item_price}. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in JSON: {@code itemPrice}. */
  public String field() {
    StringBuilder field = new StringBuilder();
    for (String word : header().split("_", -1)) {
      field.append(
          field.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return field.toString();
  }

  /** Whether a file may do without it: what was told of it before then stays. */
  boolean mayBeMissing() {
    return this == SHIP_TO_COUNTRY || this == SHIP_TO_REGION;
  }

  static Optional<OrderColumn> ofHeader(String header) {
    return Optional.ofNullable(BY_HEADER.get(header));
  }
}
