package dev.redress.orders;

import dev.redress.orders.OrderLines.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a row into an order line, or says which of them cannot be read. */
final class OrderRowReader {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]+");

  private final Map<OrderColumn, Integer> positions;
  private final Period shift;

  /**
   * @param positions where each column stands
   * @param shift by how many days every time is moved
   */
  OrderRowReader(Map<OrderColumn, Integer> positions, Period shift) {
    this.positions = positions;
    this.shift = shift;
  }

  int width() {
    return positions.size();
  }

  /**
   * @throws FaultyOrderLine for the first field that is wrong
   */
  OrderLineData read(List<String> fields) {
    CurrencyUnit currency = currency(fields);
    return new OrderLineData(
        new OrderLineId(
            text(fields, OrderColumn.ORDER_NUMBER), wholeNumber(fields, OrderColumn.LINE)),
        text(fields, OrderColumn.BUYER),
        text(fields, OrderColumn.SELLER),
        text(fields, OrderColumn.SKU),
        LINE_BREAKS.matcher(text(fields, OrderColumn.TITLE)).replaceAll(" "),
        category(fields),
        wholeNumber(fields, OrderColumn.QUANTITY),
        amount(fields, OrderColumn.ITEM_PRICE, currency),
        amount(fields, OrderColumn.SHIPPING_PRICE, currency),
        amount(fields, OrderColumn.TAX, currency),
        time(fields, OrderColumn.ORDERED_AT),
        time(fields, OrderColumn.SHIP_BY),
        timeIfAny(fields, OrderColumn.SHIPPED_AT),
        time(fields, OrderColumn.ESTIMATED_DELIVERY),
        timeIfAny(fields, OrderColumn.DELIVERED_AT),
        destination(fields));
  }

  /** With what was told before of columns that this file does without. */
  OrderLineData completed(OrderLineData told, Stored before) {
    return positions.containsKey(OrderColumn.SHIP_TO_COUNTRY)
        ? told
        : told.to(before.told().destination());
  }

  private @Nullable Destination destination(List<String> fields) {
    String country = fieldIfAny(fields, OrderColumn.SHIP_TO_COUNTRY);
    String region = fieldIfAny(fields, OrderColumn.SHIP_TO_REGION);
    return country.isEmpty() && region.isEmpty() ? null : new Destination(country, region);
  }

  private String fieldIfAny(List<String> fields, OrderColumn column) {
    return positions.containsKey(column) ? field(fields, column) : "";
  }

  private String field(List<String> fields, OrderColumn column) {
    return fields.get(positions.getOrDefault(column, -1)).strip();
  }

  private String text(List<String> fields, OrderColumn column) {
    String text = field(fields, column);
    if (text.isEmpty()) {
      throw new FaultyOrderLine(column, OrderFault.REQUIRED);
    }
    return text;
  }

  private int wholeNumber(List<String> fields, OrderColumn column) {
    String text = text(fields, column);
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new FaultyOrderLine(column, OrderFault.BAD_NUMBER);
    }
    long number = Long.parseLong(text);
    if (number != (int) number) {
      throw new FaultyOrderLine(column, OrderFault.OUT_OF_RANGE);
    }
    return (int) number;
  }

  private OrderLine.Category category(List<String> fields) {
    String text = text(fields, OrderColumn.CATEGORY);
    for (OrderLine.Category category : OrderLine.Category.values()) {
      if (category.name().equals(text)) {
        return category;
      }
    }
    throw new FaultyOrderLine(OrderColumn.CATEGORY, OrderFault.UNKNOWN_CATEGORY);
  }

  private CurrencyUnit currency(List<String> fields) {
    String text = text(fields, OrderColumn.CURRENCY);
    CurrencyUnit currency;
    try {
      currency = CurrencyUnit.of(text);
    } catch (IllegalCurrencyException e) {
      throw new FaultyOrderLine(OrderColumn.CURRENCY, OrderFault.UNKNOWN_CURRENCY);
    }
    // Gold, test codes and the like: nobody pays with them.
    if (currency.isPseudoCurrency()) {
      throw new FaultyOrderLine(OrderColumn.CURRENCY, OrderFault.UNKNOWN_CURRENCY);
    }
    return currency;
  }

  private Money amount(List<String> fields, OrderColumn column, CurrencyUnit currency) {
    String text = text(fields, column);
    if (!AMOUNT.matcher(text).matches()) {
      throw new FaultyOrderLine(column, OrderFault.BAD_AMOUNT);
    }
    BigDecimal amount = new BigDecimal(text);
    if (amount.scale() > currency.getDecimalPlaces()) {
      throw new FaultyOrderLine(column, OrderFault.TOO_MANY_DECIMALS);
    }
    return Money.of(currency, amount);
  }

  private Instant time(List<String> fields, OrderColumn column) {
    return parse(text(fields, column), column);
  }

  private @Nullable Instant timeIfAny(List<String> fields, OrderColumn column) {
    String text = field(fields, column);
    return text.isEmpty() ? null : parse(text, column);
  }

  private Instant parse(String text, OrderColumn column) {
    Instant time;
    try {
      time = Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new FaultyOrderLine(column, OrderFault.BAD_TIME);
    }
    FieldRules.faultOf(time)
        .ifPresent(
            fault -> {
              throw new FaultyOrderLine(column, fault);
            });
    return time.plus(shift);
  }
}
