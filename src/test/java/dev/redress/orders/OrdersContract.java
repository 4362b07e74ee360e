package dev.redress.orders;

import static dev.redress.orders.OrderFile.aRow;
import static dev.redress.orders.OrderFile.anOrderFile;
import static dev.redress.orders.OrdersHouse.OWN_REFUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the orders module promises, whatever database it runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrdersContract {

  private static final Instant ORDERED = Instant.parse("2026-11-01T10:00:00Z");
  private static final OrderLineId A1 = new OrderLineId("A-1", 1);

  private final DataSource database;
  private final OrdersHouse house;
  private final Orders orders;

  OrdersContract(DataSource database) {
    this.database = database;
    this.house = new OrdersHouse(database);
    this.orders = house.orders();
  }

  @BeforeAll
  void the_module_stands() {
    assertThat(orders.newest(1)).isEmpty();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void nothing_is_known() {
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("delete from order_event").update();
    jdbc.sql("delete from order_line").update();
    house.published().clear();
  }

  @Test
  void a_line_is_found_as_it_was_told() {
    house.takes(
        anOrderFile()
            .with(
                aRow("A-1")
                    .but(OrderColumn.TITLE, "\"茶壶, \"\"blue\"\" 🫖\"")
                    .but(OrderColumn.SHIPPED_AT, "2026-11-02T09:00:00+08:00")));

    OrderLine line = orders.line(A1);

    assertThat(line.title()).isEqualTo("茶壶, \"blue\" 🫖");
    assertThat(line.shippedAt()).isEqualTo("2026-11-02T01:00:00Z");
    assertThat(line.deliveredAt()).isNull();
    assertThat(line.paid()).isEqualTo(usd("25.00"));
    assertThat(line.refundable()).isEqualTo(usd("25.00"));
  }

  @Test
  void an_unknown_line_is_refused() {
    assertThat(orders.find(A1)).isEmpty();
    assertThatThrownBy(() -> orders.line(A1)).isInstanceOf(UnknownOrderLine.class);
    assertThatThrownBy(() -> orders.record(A1, OrderEvent.of(OrderEvent.Type.DELIVERED, ORDERED)))
        .isInstanceOf(UnknownOrderLine.class);
  }

  @Test
  void telling_a_line_says_whether_anything_was_new() {
    assertThat(orders.put(teapot(usd("20.00")))).isEqualTo(Told.CREATED);
    assertThat(orders.put(teapot(usd("20.00")))).isEqualTo(Told.UNCHANGED);
    assertThat(orders.put(teapot(usd("19.00")))).isEqualTo(Told.CHANGED);
    assertThat(orders.line(A1).itemPrice()).isEqualTo(usd("19.00"));
  }

  @Test
  void lists_are_paged_newest_first_each_for_its_own() {
    house.takes(
        anOrderFile()
            .with(
                aRow("A-1"),
                aRow("A-2").but(OrderColumn.ORDERED_AT, "2026-11-03T10:00:00Z"),
                aRow("A-3"),
                aRow("A-4").but(OrderColumn.BUYER, "buyer2"),
                aRow("A-5").but(OrderColumn.SELLER, "seller2")));

    assertThat(numbers(orders.boughtBy("buyer", 2))).containsExactly("A-2", "A-5");
    assertThat(numbers(orders.boughtBy("buyer", new OrderLineId("A-5", 1), 2)))
        .containsExactly("A-3", "A-1");
    assertThat(numbers(orders.soldBy("seller2", 10))).containsExactly("A-5");
    assertThat(numbers(orders.soldBy("seller", new OrderLineId("A-4", 1), 10)))
        .containsExactly("A-3", "A-1");
    assertThat(numbers(orders.newest(10))).containsExactly("A-2", "A-5", "A-4", "A-3", "A-1");
    assertThat(numbers(orders.newest(new OrderLineId("A-3", 1), 10))).containsExactly("A-1");
  }

  @Test
  void a_page_does_not_begin_at_another_buyers_line() {
    house.takes(anOrderFile().with(aRow("A-4").but(OrderColumn.BUYER, "buyer2")));

    assertThatThrownBy(() -> orders.boughtBy("buyer", new OrderLineId("A-4", 1), 2))
        .isInstanceOf(UnknownOrderLine.class);
  }

  @Test
  void reports_come_in_any_order_and_the_import_does_not_erase_them() {
    house.takes(anOrderFile().with(aRow("A-1")));
    orders.record(A1, OrderEvent.of(OrderEvent.Type.DELIVERED, ORDERED.plus(Duration.ofDays(4))));
    orders.record(
        A1,
        OrderEvent.shipped(
            ORDERED.plus(Duration.ofDays(1)), OrderLine.Label.MARKETPLACE, "SF", "SF-1"));

    ImportReport again = house.takes(anOrderFile().with(aRow("A-1")));
    ImportReport corrected =
        house.takes(anOrderFile().with(aRow("A-1").but(OrderColumn.TITLE, "Blue teapot")));

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(corrected.accepted()).isEqualTo(1);
    OrderLine line = orders.line(A1);
    assertThat(line.title()).isEqualTo("Blue teapot");
    assertThat(line.shippedAt()).isEqualTo("2026-11-02T10:00:00Z");
    assertThat(line.deliveredAt()).isEqualTo("2026-11-05T10:00:00Z");
    assertThat(line.label()).isEqualTo(OrderLine.Label.MARKETPLACE);
    assertThat(line.carrier()).isEqualTo("SF");
    assertThat(line.tracking()).isEqualTo("SF-1");
    assertThat(orders.reports(A1))
        .extracting(OrderEvent::type)
        .containsExactly(OrderEvent.Type.SHIPPED, OrderEvent.Type.DELIVERED);
  }

  @Test
  void refunds_add_up_and_are_never_more_than_was_paid() {
    orders.put(teapot(usd("20.00")));
    Instant day = ORDERED.plus(Duration.ofDays(1));

    assertThat(orders.record(A1, OrderEvent.refunded(day, usd("10.00"), "R-1")))
        .isEqualTo(Told.CHANGED);
    assertThat(orders.record(A1, OrderEvent.refunded(day, usd("10.00"), "R-1")))
        .isEqualTo(Told.UNCHANGED);
    assertThat(orders.record(A1, OrderEvent.refunded(day, usd("10.00"), "R-2")))
        .isEqualTo(Told.CHANGED);

    assertThat(orders.line(A1).refunded()).isEqualTo(usd("20.00"));
    assertThatThrownBy(() -> orders.record(A1, OrderEvent.refunded(day, usd("5.01"), "R-3")))
        .isInstanceOf(RefundExceedsPaid.class);
    assertThatThrownBy(() -> orders.record(A1, OrderEvent.refunded(day, usd("9.00"), "R-2")))
        .isInstanceOf(EventReportedOtherwise.class);
    assertThatThrownBy(
            () -> orders.record(A1, OrderEvent.refunded(day, Money.parse("EUR 1.00"), "R-4")))
        .isInstanceOf(RefundInOtherCurrency.class);
    assertThat(orders.line(A1).refundable()).isEqualTo(usd("5.00"));
  }

  @Test
  void a_refund_that_redress_ordered_does_not_count_again_when_it_is_reported() {
    orders.put(teapot(usd("20.00")));
    assertThat(orders.record(A1, OrderEvent.refunded(ORDERED, usd("10.00"), OWN_REFUND)))
        .isEqualTo(Told.UNCHANGED);
    assertThat(orders.line(A1).refunded().isZero()).isTrue();
    assertThat(orders.reports(A1)).isEmpty();
  }

  @Test
  void a_refunded_line_keeps_its_currency_and_costs_no_less_than_the_refund() {
    orders.put(teapot(usd("20.00")));
    orders.record(A1, OrderEvent.refunded(ORDERED, usd("25.00"), "R-1"));

    assertThatThrownBy(() -> orders.put(teapot(usd("19.99"))))
        .isInstanceOfSatisfying(
            FaultyOrderLine.class,
            refusal -> assertThat(refusal.fault()).isEqualTo(OrderFault.PAID_LESS_THAN_REFUNDED));
    ImportReport report =
        house.takes(anOrderFile().with(aRow("A-2"), aRow("A-1").but(OrderColumn.CURRENCY, "EUR")));
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.rejected())
        .containsExactly(new RejectedRow(3, "currency", OrderFault.CURRENCY_FIXED_BY_REFUND));
  }

  @Test
  void nothing_happens_before_the_order() {
    orders.put(teapot(usd("20.00")));

    assertThatThrownBy(
            () ->
                orders.record(A1, OrderEvent.of(OrderEvent.Type.SHIPPED, ORDERED.minusSeconds(1))))
        .isInstanceOf(EventBeforeOrder.class);
  }

  @Test
  void a_chargeback_is_told_once_when_it_opens_and_once_when_it_ends() {
    orders.put(teapot(usd("20.00")));
    Instant opened = ORDERED.plus(Duration.ofDays(1));
    Instant ended = ORDERED.plus(Duration.ofDays(9));

    orders.record(A1, OrderEvent.of(OrderEvent.Type.CHARGED_BACK, opened));
    orders.record(A1, OrderEvent.of(OrderEvent.Type.CHARGED_BACK, opened));
    assertThat(orders.line(A1).chargebackSince()).isEqualTo(opened);
    orders.record(A1, OrderEvent.of(OrderEvent.Type.CHARGEBACK_ENDED, ended));

    assertThat(orders.line(A1).chargebackSince()).isNull();
    assertThat(house.published())
        .containsExactly(new ChargebackReported(A1, opened), new ChargebackEnded(A1, ended));
  }

  @Test
  void a_chargeback_that_is_reported_after_its_end_is_not_open() {
    orders.put(teapot(usd("20.00")));

    orders.record(
        A1, OrderEvent.of(OrderEvent.Type.CHARGEBACK_ENDED, ORDERED.plus(Duration.ofDays(9))));
    orders.record(
        A1, OrderEvent.of(OrderEvent.Type.CHARGED_BACK, ORDERED.plus(Duration.ofDays(1))));

    assertThat(orders.line(A1).chargebackSince()).isNull();
    assertThat(house.published()).isEmpty();
  }

  @Test
  void a_returned_parcel_is_told_when_it_arrives() {
    orders.put(teapot(usd("20.00")));
    Instant arrived = ORDERED.plus(Duration.ofDays(20));

    orders.record(A1, OrderEvent.of(OrderEvent.Type.RETURN_RECEIVED, arrived));
    orders.record(
        A1, OrderEvent.of(OrderEvent.Type.RETURN_SHIPPED, ORDERED.plus(Duration.ofDays(15))));

    assertThat(orders.line(A1).returnReceivedAt()).isEqualTo(arrived);
    assertThat(orders.line(A1).returnShippedAt()).isEqualTo("2026-11-16T10:00:00Z");
    assertThat(house.published()).containsExactly(new ReturnArrived(A1, arrived));
  }

  @Test
  void a_row_told_twice_by_one_file_counts_once_however_far_apart() {
    OrderFile file = anOrderFile();
    IntStream.range(0, 1_200).forEach(i -> file.with(aRow("B-" + i)));
    file.with(aRow("B-0").but(OrderColumn.TITLE, "Other"), aRow("B-1199"));

    ImportReport first = house.takes(file);
    ImportReport second = house.takes(file);

    RejectedRow other = new RejectedRow(1202, "order_number", OrderFault.DUPLICATE);
    RejectedRow same = new RejectedRow(1203, "order_number", OrderFault.DUPLICATE);
    assertThat(first).isEqualTo(new ImportReport(1_200, 0, List.of(other, same), 2, false));
    assertThat(second).isEqualTo(new ImportReport(0, 1_200, List.of(other, same), 2, false));
    assertThat(orders.line(new OrderLineId("B-0", 1)).title()).isEqualTo("Teapot");
  }

  @Test
  void the_same_file_taken_twice_at_once_is_taken_once() throws Exception {
    OrderFile file = anOrderFile();
    IntStream.range(0, 3_000).forEach(i -> file.with(aRow("C-" + i)));
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<ImportReport> one = two.submit(() -> house.takes(file));
      Future<ImportReport> other = two.submit(() -> house.takes(file));

      assertThat(one.get().accepted() + other.get().accepted()).isEqualTo(3_000);
      assertThat(one.get().unchanged() + other.get().unchanged()).isEqualTo(3_000);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void refunds_reported_at_once_do_not_exceed_what_was_paid() throws Exception {
    orders.put(teapot(usd("20.00")));
    ExecutorService four = Executors.newFixedThreadPool(4);
    try {
      List<Future<Told>> refunds =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      four.submit(
                          () ->
                              orders.record(
                                  A1, OrderEvent.refunded(ORDERED, usd("10.00"), "R-" + i))))
              .toList();
      for (Future<Told> refund : refunds) {
        try {
          assertThat(refund.get()).isEqualTo(Told.CHANGED);
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(RefundExceedsPaid.class);
        }
      }
    } finally {
      four.shutdownNow();
    }
    assertThat(orders.line(A1).refunded()).isEqualTo(usd("20.00"));
  }

  @Test
  void where_a_line_goes_is_told_in_a_file_or_by_itself() {
    house.takes(
        anOrderFile()
            .with(
                aRow("A-1")
                    .but(OrderColumn.SHIP_TO_COUNTRY, "CN")
                    .but(OrderColumn.SHIP_TO_REGION, "广东"),
                aRow("A-2")));
    OrderLineId other = new OrderLineId("A-2", 1);
    assertThat(orders.line(A1).destination()).isEqualTo(new Destination("CN", "广东"));
    assertThat(orders.destinations(List.of(A1, other)))
        .isEqualTo(Map.of(A1, new Destination("CN", "广东")));
    orders.put(teapot(usd("20.00")).to(new Destination("US", "")));
    assertThat(orders.line(A1).destination()).isEqualTo(new Destination("US", ""));
  }

  @Test
  void a_file_without_destinations_forgets_none() {
    orders.put(teapot(usd("20.00")).to(new Destination("CN", "广东")));
    String columns = OrderFile.HEADER.replace(",ship_to_country,ship_to_region", "");
    String row = aRow("A-1").but(OrderColumn.TITLE, "Blue teapot").toString();
    house.takes(OrderFile.anOrderFileWithHeader(columns).with(row.replace(",,created", "created")));
    assertThat(orders.line(A1).title()).isEqualTo("Blue teapot");
    assertThat(orders.line(A1).destination()).isEqualTo(new Destination("CN", "广东"));
  }

  @Test
  void a_country_has_a_code_and_a_region_a_country() {
    for (Destination wrong : List.of(new Destination("XX", ""), new Destination("cn", "广东"))) {
      assertThatThrownBy(() -> teapot(usd("20.00")).to(wrong))
          .isInstanceOfSatisfying(
              FaultyOrderLine.class,
              refusal -> assertThat(refusal.fault()).isEqualTo(OrderFault.UNKNOWN_COUNTRY));
    }
    assertThatThrownBy(() -> teapot(usd("20.00")).to(new Destination("", "广东")))
        .isInstanceOfSatisfying(
            FaultyOrderLine.class,
            refusal -> assertThat(refusal.column()).isEqualTo(OrderColumn.SHIP_TO_COUNTRY));
  }

  @Test
  void the_demonstration_has_orders_of_late_once() {
    Instant now = Instant.parse("2031-03-05T12:00:00Z");

    ImportReport report = house.demoOrders().load(now);

    assertThat(report.rejected()).isEmpty();
    assertThat(report.accepted()).isBetween(35L, 60L);
    assertThat(orders.newest(1).get(0).orderedAt()).isBetween(now.minus(Duration.ofDays(2)), now);
    assertThat(house.demoOrders().load(now.plus(Duration.ofDays(1))).accepted()).isZero();
  }

  private static List<String> numbers(List<OrderLine> lines) {
    return lines.stream().map(line -> line.id().orderNumber()).toList();
  }

  private static OrderLineData teapot(Money price) {
    return new OrderLineData(
        A1,
        "buyer",
        "seller",
        "SKU-1",
        "Teapot",
        OrderLine.Category.PHYSICAL,
        2,
        price,
        usd("4.50"),
        usd("0.50"),
        ORDERED,
        ORDERED.plus(Duration.ofDays(3)),
        null,
        ORDERED.plus(Duration.ofDays(11)),
        null,
        null);
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
