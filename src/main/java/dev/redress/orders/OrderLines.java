package dev.redress.orders;

import dev.redress.guarantee.ReadOnce;
import dev.redress.orders.OrderLine.Label;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code order_line} and {@code order_event}. Everything runs in the caller's
 * transaction.
 */
@Repository
class OrderLines {

  /** A row as it stands: what was told, and what the storage itself needs to know of it. */
  record Stored(long id, int version, long importRun, OrderLineData told, Money refunded) {

    /**
     * @throws FaultyOrderLine where the refunds reported so far do not fit what is told now
     */
    void checkReplaceableBy(OrderLineData now) {
      if (refunded.isZero()) {
        return;
      }
      if (!now.currency().equals(told.currency())) {
        throw new FaultyOrderLine(OrderColumn.CURRENCY, OrderFault.CURRENCY_FIXED_BY_REFUND);
      }
      if (now.paid().isLessThan(refunded)) {
        throw new FaultyOrderLine(OrderColumn.ITEM_PRICE, OrderFault.PAID_LESS_THAN_REFUNDED);
      }
    }
  }

  /** A row and what is told of it now. */
  record Replacement(Stored stored, OrderLineData told) {}

  /** Whose orders a list shows. */
  enum Side {
    BUYER("buyer = :account"),
    SELLER("seller = :account"),
    /** Everybody's; the account does not matter. */
    STAFF("true");

    private final String condition;

    Side(String condition) {
      this.condition = condition;
    }
  }

  private static final String INSERT =
      """
      insert into order_line (buyer, seller, sku, title, category, quantity, currency, item_price_minor,
        shipping_price_minor, tax_minor, ordered_at, ship_by, estimated_delivery, shipped_at, delivered_at,
        ship_to_country, ship_to_region, order_number, line, import_run, version, refunded_minor)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
      """;

  private static final String REPLACE =
      """
      update order_line set buyer = ?, seller = ?, sku = ?, title = ?, category = ?, quantity = ?, currency = ?,
        item_price_minor = ?, shipping_price_minor = ?, tax_minor = ?, ordered_at = ?, ship_by = ?,
        estimated_delivery = ?, shipped_at = ?, delivered_at = ?, ship_to_country = ?, ship_to_region = ?,
        version = version + 1
      where id = ? and version = ?
      """;

  private static final String NEWEST_FIRST =
      " order by ordered_at desc, id desc fetch first :limit rows only";

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  private final ReadOnce<OrderLineId, Optional<OrderLine>> found = new ReadOnce<>(this::read);

  OrderLines(JdbcTemplate jdbc) {
    this.batches = jdbc;
    this.jdbc = JdbcClient.create(jdbc);
  }

  Optional<OrderLine> find(OrderLineId id) {
    return found.of(id);
  }

  private Optional<OrderLine> read(OrderLineId id) {
    return jdbc.sql("select * from order_line where order_number = :orderNumber and line = :line")
        .param("orderNumber", id.orderNumber())
        .param("line", id.line())
        .query(OrderLines::line)
        .optional();
  }

  int countPlaced(Side side, String account, Instant since) {
    return jdbc.sql(
            "select count(distinct order_number) from order_line where "
                + side.condition
                + " and ordered_at >= :since")
        .param("account", account)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  Map<String, Integer> countPlacedWith(Collection<String> sellers, Instant from, Instant before) {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select seller, count(distinct order_number) as n from order_line
            where seller in (:sellers) and ordered_at >= :from and ordered_at < :before
            group by seller
            """)
        .param("sellers", sellers)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              counts.put(row.getString("seller"), row.getInt("n"));
            });
    return counts;
  }

  int countPlacedAmong(Collection<String> orderNumbers, String seller, Instant since) {
    return jdbc.sql(
            "select count(distinct order_number) from order_line where order_number in (:numbers)"
                + " and seller = :seller and ordered_at >= :since")
        .param("numbers", orderNumbers)
        .param("seller", seller)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  List<OrderLine> newest(Side side, String account, int limit) {
    return jdbc.sql("select * from order_line where " + side.condition + NEWEST_FIRST)
        .param("account", account)
        .param("limit", limit)
        .query(OrderLines::line)
        .list();
  }

  /** Empty where the list does not contain {@code after}. */
  Optional<List<OrderLine>> newest(Side side, String account, OrderLineId after, int limit) {
    record Position(long id, OffsetDateTime orderedAt) {}
    return jdbc.sql(
            "select id, ordered_at from order_line where order_number = :orderNumber and line = :line and "
                + side.condition)
        .param("orderNumber", after.orderNumber())
        .param("line", after.line())
        .param("account", account)
        .query(
            (row, n) ->
                new Position(row.getLong("id"), row.getObject("ordered_at", OffsetDateTime.class)))
        .optional()
        .map(
            position ->
                jdbc.sql(
                        "select * from order_line where "
                            + side.condition
                            + " and ordered_at <= :orderedAt and (ordered_at < :orderedAt or id < :id)"
                            + NEWEST_FIRST)
                    .param("account", account)
                    .param("orderedAt", position.orderedAt())
                    .param("id", position.id())
                    .param("limit", limit)
                    .query(OrderLines::line)
                    .list());
  }

  boolean areNone() {
    return jdbc.sql("select id from order_line fetch first 1 rows only")
        .query(Long.class)
        .optional()
        .isEmpty();
  }

  /** Holds the row until the transaction ends, so that two reports on a line cannot cross. */
  Optional<Stored> hold(OrderLineId id) {
    return jdbc.sql(
            "select * from order_line where order_number = :orderNumber and line = :line for update")
        .param("orderNumber", id.orderNumber())
        .param("line", id.line())
        .query(OrderLines::stored)
        .optional();
  }

  Map<OrderLineId, Stored> stored(Collection<OrderLineId> ids) {
    Map<OrderLineId, Stored> found = new HashMap<>();
    jdbc
        .sql("select * from order_line where order_number in (:orderNumbers)")
        .param("orderNumbers", ids.stream().map(OrderLineId::orderNumber).distinct().toList())
        .query(OrderLines::stored)
        .stream()
        .filter(stored -> ids.contains(stored.told().id()))
        .forEach(stored -> found.put(stored.told().id(), stored));
    return found;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException where another transaction was quicker
   */
  void insert(List<OrderLineData> lines, long importRun) {
    batches.batchUpdate(
        INSERT,
        lines,
        Math.max(1, lines.size()),
        (statement, line) -> {
          setTold(statement, line);
          statement.setString(18, line.id().orderNumber());
          statement.setInt(19, line.id().line());
          statement.setLong(20, importRun);
        });
  }

  /**
   * @throws OptimisticLockingFailureException where another transaction was quicker
   */
  void replace(List<Replacement> replacements) {
    int[][] counts =
        batches.batchUpdate(
            REPLACE,
            replacements,
            Math.max(1, replacements.size()),
            (statement, replacement) -> {
              setTold(statement, replacement.told());
              statement.setLong(18, replacement.stored().id());
              statement.setInt(19, replacement.stored().version());
            });
    for (int[] batch : counts) {
      for (int count : batch) {
        if (count == 0) {
          throw new OptimisticLockingFailureException("an order line was changed meanwhile");
        }
      }
    }
  }

  List<OrderEvent> events(OrderLineId id) {
    return jdbc.sql(
            """
            select event.* from order_event event join order_line on order_line.id = event.order_line_id
            where order_line.order_number = :orderNumber and order_line.line = :line
            order by event.happened_at, event.id
            """)
        .param("orderNumber", id.orderNumber())
        .param("line", id.line())
        .query(OrderLines::event)
        .list();
  }

  void insert(Stored line, OrderEvent event) {
    Money amount = event.amount();
    jdbc.sql(
            """
            insert into order_event (order_line_id, type, reference, happened_at, label, carrier, tracking,
              amount_minor, currency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(line.id())
        .param(event.type().name())
        .param(event.reference())
        .param(utc(event.at()))
        .param(nameOf(event.label()))
        .param(event.carrier())
        .param(event.tracking())
        .param(amount == null ? null : amount.getAmountMinorLong())
        .param(amount == null ? null : amount.getCurrencyUnit().getCode())
        .update();
  }

  void save(Stored line, ReportedFacts facts) {
    jdbc.sql(
            """
            update order_line set reported_shipped_at = ?, reported_delivered_at = ?, returned_to_sender_at = ?,
              refused_at = ?, return_shipped_at = ?, return_received_at = ?, label = ?, carrier = ?, tracking = ?,
              refunded_minor = ?, chargeback_since = ?, version = version + 1
            where id = ?
            """)
        .param(utc(facts.shippedAt()))
        .param(utc(facts.deliveredAt()))
        .param(utc(facts.returnedToSenderAt()))
        .param(utc(facts.refusedAt()))
        .param(utc(facts.returnShippedAt()))
        .param(utc(facts.returnReceivedAt()))
        .param(nameOf(facts.label()))
        .param(facts.carrier())
        .param(facts.tracking())
        .param(facts.refunded().getAmountMinorLong())
        .param(utc(facts.chargebackSince()))
        .param(line.id())
        .update();
  }

  /** The fifteen told columns in the order that insert and replace share. */
  private static void setTold(PreparedStatement statement, OrderLineData line) throws SQLException {
    statement.setString(1, line.buyer());
    statement.setString(2, line.seller());
    statement.setString(3, line.sku());
    statement.setString(4, line.title());
    statement.setString(5, line.category().name());
    statement.setInt(6, line.quantity());
    statement.setString(7, line.currency().getCode());
    statement.setLong(8, line.itemPrice().getAmountMinorLong());
    statement.setLong(9, line.shippingPrice().getAmountMinorLong());
    statement.setLong(10, line.tax().getAmountMinorLong());
    statement.setObject(11, utc(line.orderedAt()));
    statement.setObject(12, utc(line.shipBy()));
    statement.setObject(13, utc(line.estimatedDelivery()));
    statement.setObject(14, utc(line.shippedAt()));
    statement.setObject(15, utc(line.deliveredAt()));
    Destination destination = line.destination();
    statement.setString(16, destination == null ? null : destination.country());
    statement.setString(17, destination == null ? null : destination.region());
  }

  private static Stored stored(ResultSet row, int n) throws SQLException {
    return new Stored(
        row.getLong("id"),
        row.getInt("version"),
        row.getLong("import_run"),
        new OrderLineData(
            id(row),
            row.getString("buyer"),
            row.getString("seller"),
            row.getString("sku"),
            row.getString("title"),
            OrderLine.Category.valueOf(row.getString("category")),
            row.getInt("quantity"),
            money(row, "item_price_minor"),
            money(row, "shipping_price_minor"),
            money(row, "tax_minor"),
            required(row, "ordered_at"),
            required(row, "ship_by"),
            time(row, "shipped_at"),
            required(row, "estimated_delivery"),
            time(row, "delivered_at"),
            destination(row)),
        money(row, "refunded_minor"));
  }

  /** What was reported counts before what was told. */
  private static OrderLine line(ResultSet row, int n) throws SQLException {
    Instant reportedShippedAt = time(row, "reported_shipped_at");
    Instant reportedDeliveredAt = time(row, "reported_delivered_at");
    String label = row.getString("label");
    return new OrderLine(
        id(row),
        row.getString("buyer"),
        row.getString("seller"),
        row.getString("sku"),
        row.getString("title"),
        OrderLine.Category.valueOf(row.getString("category")),
        row.getInt("quantity"),
        money(row, "item_price_minor"),
        money(row, "shipping_price_minor"),
        money(row, "tax_minor"),
        required(row, "ordered_at"),
        required(row, "ship_by"),
        required(row, "estimated_delivery"),
        reportedShippedAt != null ? reportedShippedAt : time(row, "shipped_at"),
        reportedDeliveredAt != null ? reportedDeliveredAt : time(row, "delivered_at"),
        time(row, "returned_to_sender_at"),
        time(row, "refused_at"),
        time(row, "return_shipped_at"),
        time(row, "return_received_at"),
        label == null ? null : Label.valueOf(label),
        row.getString("carrier"),
        row.getString("tracking"),
        money(row, "refunded_minor"),
        time(row, "chargeback_since"),
        destination(row));
  }

  private static @Nullable Destination destination(ResultSet row) throws SQLException {
    String country = row.getString("ship_to_country");
    return country == null ? null : new Destination(country, row.getString("ship_to_region"));
  }

  private static OrderEvent event(ResultSet row, int n) throws SQLException {
    String label = row.getString("label");
    return new OrderEvent(
        OrderEvent.Type.valueOf(row.getString("type")),
        required(row, "happened_at"),
        row.getString("reference"),
        label == null ? null : Label.valueOf(label),
        row.getString("carrier"),
        row.getString("tracking"),
        row.getString("currency") == null ? null : money(row, "amount_minor"));
  }

  private static OrderLineId id(ResultSet row) throws SQLException {
    return new OrderLineId(row.getString("order_number"), row.getInt("line"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong(column));
  }

  private static Instant required(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(time(row, column), column);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String nameOf(@Nullable Label label) {
    return label == null ? null : label.name();
  }
}
