package dev.redress.orders;

import static dev.redress.orders.OrderFault.AMOUNT_TOO_LARGE;
import static dev.redress.orders.OrderFault.BEFORE_ORDERED;
import static dev.redress.orders.OrderFault.BEFORE_SHIPPED;
import static dev.redress.orders.OrderFault.FORBIDDEN_CHARACTER;
import static dev.redress.orders.OrderFault.NEGATIVE_AMOUNT;
import static dev.redress.orders.OrderFault.OTHER_CURRENCY;
import static dev.redress.orders.OrderFault.OUT_OF_RANGE;
import static dev.redress.orders.OrderFault.UNKNOWN_COUNTRY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order line as the marketplace tells it, in a file or over REST; told again, it replaces what
 * was told before. Times are instants (UTC), kept to the microsecond; a null time has not happened.
 * Prices are those of the whole line, in one currency.
 *
 * @param destination null while it is not known
 */
public record OrderLineData(
    OrderLineId id,
    String buyer,
    String seller,
    String sku,
    String title,
    OrderLine.Category category,
    int quantity,
    Money itemPrice,
    Money shippingPrice,
    Money tax,
    Instant orderedAt,
    Instant shipBy,
    @Nullable Instant shippedAt,
    Instant estimatedDelivery,
    @Nullable Instant deliveredAt,
    @Nullable Destination destination) {

  static final int LONGEST_NAME = 100;
  static final int LONGEST_TITLE = 500;
  static final int LAST_LINE = 9_999;
  private static final int MOST_PIECES = 99_999;

  /** In minor units: three of them, and a few refunds, are far from the end of a long. */
  private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1e15");

  /** It is a part of addresses and of file names. */
  private static final Pattern ORDER_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /**
   * @throws FaultyOrderLine where a field, alone or against another, cannot be right
   */
  public OrderLineData {
    checkText(OrderColumn.ORDER_NUMBER, id.orderNumber(), 64);
    check(
        ORDER_NUMBER.matcher(id.orderNumber()).matches(),
        OrderColumn.ORDER_NUMBER,
        FORBIDDEN_CHARACTER);
    check(id.line() >= 1 && id.line() <= LAST_LINE, OrderColumn.LINE, OUT_OF_RANGE);
    checkText(OrderColumn.BUYER, buyer, LONGEST_NAME);
    checkText(OrderColumn.SELLER, seller, LONGEST_NAME);
    checkText(OrderColumn.SKU, sku, LONGEST_NAME);
    checkText(OrderColumn.TITLE, title, LONGEST_TITLE);
    check(quantity >= 1 && quantity <= MOST_PIECES, OrderColumn.QUANTITY, OUT_OF_RANGE);

    CurrencyUnit currency = itemPrice.getCurrencyUnit();
    checkAmount(OrderColumn.ITEM_PRICE, itemPrice, currency);
    checkAmount(OrderColumn.SHIPPING_PRICE, shippingPrice, currency);
    checkAmount(OrderColumn.TAX, tax, currency);

    orderedAt = checkTime(OrderColumn.ORDERED_AT, orderedAt);
    shipBy = checkNotBefore(orderedAt, OrderColumn.SHIP_BY, shipBy);
    estimatedDelivery =
        checkNotBefore(orderedAt, OrderColumn.ESTIMATED_DELIVERY, estimatedDelivery);
    if (shippedAt != null) {
      shippedAt = checkNotBefore(orderedAt, OrderColumn.SHIPPED_AT, shippedAt);
    }
    if (deliveredAt != null) {
      deliveredAt = checkNotBefore(orderedAt, OrderColumn.DELIVERED_AT, deliveredAt);
      check(
          shippedAt == null || !deliveredAt.isBefore(shippedAt),
          OrderColumn.DELIVERED_AT,
          BEFORE_SHIPPED);
    }
    if (destination != null) {
      checkText(OrderColumn.SHIP_TO_COUNTRY, destination.country(), LONGEST_NAME);
      check(destination.isOnEarth(), OrderColumn.SHIP_TO_COUNTRY, UNKNOWN_COUNTRY);
      if (!destination.region().isEmpty()) {
        checkText(OrderColumn.SHIP_TO_REGION, destination.region(), LONGEST_NAME);
      }
    }
  }

  /** Going elsewhere, or nobody knows where to. */
  OrderLineData to(@Nullable Destination elsewhere) {
    return new OrderLineData(
        id,
        buyer,
        seller,
        sku,
        title,
        category,
        quantity,
        itemPrice,
        shippingPrice,
        tax,
        orderedAt,
        shipBy,
        shippedAt,
        estimatedDelivery,
        deliveredAt,
        elsewhere);
  }

  /** What the buyer paid for the line: items, shipping and tax. */
  Money paid() {
    return itemPrice.plus(shippingPrice).plus(tax);
  }

  CurrencyUnit currency() {
    return itemPrice.getCurrencyUnit();
  }

  private static void checkText(OrderColumn column, String text, int longest) {
    FieldRules.faultOf(text, longest)
        .ifPresent(
            fault -> {
              throw new FaultyOrderLine(column, fault);
            });
  }

  private static void checkAmount(OrderColumn column, Money amount, CurrencyUnit currency) {
    check(amount.getCurrencyUnit().equals(currency), column, OTHER_CURRENCY);
    check(!amount.isNegative(), column, NEGATIVE_AMOUNT);
    check(amount.getAmountMinor().compareTo(LARGEST_AMOUNT) <= 0, column, AMOUNT_TOO_LARGE);
  }

  private static Instant checkTime(OrderColumn column, Instant time) {
    FieldRules.faultOf(time)
        .ifPresent(
            fault -> {
              throw new FaultyOrderLine(column, fault);
            });
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant checkNotBefore(Instant orderedAt, OrderColumn column, Instant time) {
    Instant checked = checkTime(column, time);
    check(!checked.isBefore(orderedAt), column, BEFORE_ORDERED);
    return checked;
  }

  private static void check(boolean holds, OrderColumn column, OrderFault fault) {
    if (!holds) {
      throw new FaultyOrderLine(column, fault);
    }
  }
}
