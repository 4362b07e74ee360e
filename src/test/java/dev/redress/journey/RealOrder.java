package dev.redress.journey;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.redress.identity.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** One row of an order file; its buyer and its seller get accounts when they are needed. */
record RealOrder(NamedCsvRecord row) {

  static RealOrder of(NamedCsvRecord row) {
    return new RealOrder(row);
  }

  String orderNumber() {
    return row.getField("order_number");
  }

  String currency() {
    return row.getField("currency");
  }

  String shippedAt() {
    return row.getField("shipped_at");
  }

  boolean arrived() {
    return !row.getField("delivered_at").isEmpty();
  }

  boolean isAboutGoods() {
    return row.getField("category").equals("PHYSICAL");
  }

  Instant deliveredAt() {
    return Instant.parse(row.getField("delivered_at"));
  }

  Instant estimatedDelivery() {
    return Instant.parse(row.getField("estimated_delivery"));
  }

  /** Item, shipping and tax, as the payment system is told. */
  String paid() {
    return amountPaid() + " " + currency();
  }

  String amountPaid() {
    return amount("item_price").add(amount("shipping_price")).add(amount("tax")).toPlainString();
  }

  Map<String, Object> partOfPrice() {
    return Remedies.partialRefund("1.00", currency());
  }

  Person buyer(House house) {
    return registered(house, "buyer", Role.BUYER, Locale.ENGLISH);
  }

  Person seller(House house) {
    return registered(house, "seller", Role.SELLER, Locale.CHINESE);
  }

  private Person registered(House house, String column, Role role, Locale language) {
    String account = row.getField(column);
    house.register(account, role, language);
    return house.person(account);
  }

  private BigDecimal amount(String column) {
    return new BigDecimal(row.getField(column));
  }
}
