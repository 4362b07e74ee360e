package dev.redress.orders;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An order file as tests write it: {@code anOrderFile().with(aRow().but(TAX, "-1"))}. */
final class OrderFile {

  static final String HEADER =
      Arrays.stream(OrderColumn.values()).map(OrderColumn::header).collect(Collectors.joining(","));

  private final List<String> lines = new ArrayList<>();

  static OrderFile anOrderFile() {
    return anOrderFileWithHeader(HEADER);
  }

  static OrderFile anOrderFileWithHeader(String header) {
    OrderFile file = new OrderFile();
    file.lines.add(header);
    return file;
  }

  static Row aRow() {
    return new Row();
  }

  static Row aRow(String orderNumber) {
    return aRow().but(OrderColumn.ORDER_NUMBER, orderNumber);
  }

  OrderFile with(Object... rows) {
    for (Object row : rows) {
      lines.add(row.toString());
    }
    return this;
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  InputStream stream() {
    return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
  }

  /** A good row, until it is told otherwise. */
  static final class Row {

    private final Map<OrderColumn, String> fields = new EnumMap<>(OrderColumn.class);

    private Row() {
      fields.put(OrderColumn.ORDER_NUMBER, "A-1");
      fields.put(OrderColumn.LINE, "1");
      fields.put(OrderColumn.BUYER, "buyer");
      fields.put(OrderColumn.SELLER, "seller");
      fields.put(OrderColumn.SKU, "SKU-1");
      fields.put(OrderColumn.TITLE, "Teapot");
      fields.put(OrderColumn.CATEGORY, "PHYSICAL");
      fields.put(OrderColumn.QUANTITY, "2");
      fields.put(OrderColumn.CURRENCY, "USD");
      fields.put(OrderColumn.ITEM_PRICE, "20.00");
      fields.put(OrderColumn.SHIPPING_PRICE, "4.50");
      fields.put(OrderColumn.TAX, "0.50");
      fields.put(OrderColumn.ORDERED_AT, "2026-11-01T10:00:00Z");
      fields.put(OrderColumn.SHIP_BY, "2026-11-04T10:00:00Z");
      fields.put(OrderColumn.SHIPPED_AT, "");
      fields.put(OrderColumn.ESTIMATED_DELIVERY, "2026-11-12T00:00:00Z");
      fields.put(OrderColumn.DELIVERED_AT, "");
      fields.put(OrderColumn.SHIP_TO_COUNTRY, "");
      fields.put(OrderColumn.SHIP_TO_REGION, "");
      fields.put(OrderColumn.ORDER_STATUS, "created");
    }

    Row but(OrderColumn column, String value) {
      fields.put(column, value);
      return this;
    }

    @Override
    public String toString() {
      return String.join(",", fields.values());
    }
  }
}
