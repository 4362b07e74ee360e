package dev.redress.orders;

import static dev.redress.orders.OrderFile.HEADER;
import static dev.redress.orders.OrderFile.aRow;
import static dev.redress.orders.OrderFile.anOrderFile;
import static dev.redress.orders.OrderFile.anOrderFileWithHeader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Databases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderImportTest {

  private static OrdersHouse house;

  @BeforeAll
  static void open() {
    house = new OrdersHouse(Databases.h2());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ORDER_NUMBER,       '',                     REQUIRED",
        "ORDER_NUMBER,       A/1,                    FORBIDDEN_CHARACTER",
        "LINE,               0,                      OUT_OF_RANGE",
        "LINE,               -1,                     OUT_OF_RANGE",
        "LINE,               10000,                  OUT_OF_RANGE",
        "LINE,               4294967297,             OUT_OF_RANGE",
        "LINE,               1.5,                    BAD_NUMBER",
        "LINE,               99999999999999999999,   BAD_NUMBER",
        "BUYER,              ' ',                    REQUIRED",
        "SELLER,             a\u0000b,               FORBIDDEN_CHARACTER",
        "CATEGORY,           physical,               UNKNOWN_CATEGORY",
        "QUANTITY,           0,                      OUT_OF_RANGE",
        "QUANTITY,           two,                    BAD_NUMBER",
        "CURRENCY,           USX,                    UNKNOWN_CURRENCY",
        "CURRENCY,           usd,                    UNKNOWN_CURRENCY",
        "CURRENCY,           XAU,                    UNKNOWN_CURRENCY",
        "CURRENCY,           '',                     REQUIRED",
        "CURRENCY,           JPY,                    TOO_MANY_DECIMALS",
        "ITEM_PRICE,         -0.01,                  NEGATIVE_AMOUNT",
        "SHIPPING_PRICE,     1.999,                  TOO_MANY_DECIMALS",
        "TAX,                1e3,                    BAD_AMOUNT",
        "TAX,                '1,00',                 BAD_AMOUNT",
        "TAX,                NaN,                    BAD_AMOUNT",
        "ITEM_PRICE,         100000000000000.00,     AMOUNT_TOO_LARGE",
        "ITEM_PRICE,         '',                     REQUIRED",
        "ORDERED_AT,         2026-02-30T10:00:00Z,   BAD_TIME",
        "ORDERED_AT,         01/11/2026,             BAD_TIME",
        "ORDERED_AT,         2026-11-01,             BAD_TIME",
        "ORDERED_AT,         2026-11-01T10:00:00,    BAD_TIME",
        "ORDERED_AT,         '',                     REQUIRED",
        "ORDERED_AT,         0001-01-01T00:00:00Z,   TIME_OUT_OF_RANGE",
        "ESTIMATED_DELIVERY, +999999999-01-01T00:00:00Z, TIME_OUT_OF_RANGE",
        "SHIP_BY,            2026-10-31T10:00:00Z,   BEFORE_ORDERED",
        "SHIPPED_AT,         2026-11-01T09:59:59Z,   BEFORE_ORDERED",
        "SHIPPED_AT,         soon,                   BAD_TIME",
        "DELIVERED_AT,       2026-10-01T10:00:00Z,   BEFORE_ORDERED",
      })
  void a_wrong_field_costs_its_row_only(OrderColumn column, String value, OrderFault fault) {
    String quoted = "\"" + value + "\"";

    ImportReport report =
        house.takes(anOrderFile().with(aRow("W-1"), aRow("W-2").but(column, quoted), aRow("W-3")));

    OrderColumn blamed =
        fault == OrderFault.TOO_MANY_DECIMALS && column == OrderColumn.CURRENCY
            ? OrderColumn.ITEM_PRICE
            : column;
    assertThat(report.rejected()).containsExactly(new RejectedRow(3, blamed.header(), fault));
    assertThat(report.accepted() + report.unchanged()).isEqualTo(2);
    assertThat(report.rejectedTotal()).isEqualTo(1);
    assertThat(report.headerRefused()).isFalse();
  }

  @Test
  void a_parcel_is_not_delivered_before_it_is_shipped() {
    ImportReport report =
        house.takes(
            anOrderFile()
                .with(
                    aRow()
                        .but(OrderColumn.SHIPPED_AT, "2026-11-03T10:00:00Z")
                        .but(OrderColumn.DELIVERED_AT, "2026-11-02T10:00:00Z")));

    assertThat(report.rejected())
        .containsExactly(new RejectedRow(2, "delivered_at", OrderFault.BEFORE_SHIPPED));
  }

  @Test
  void a_text_that_is_too_long_is_refused() {
    ImportReport report =
        house.takes(anOrderFile().with(aRow().but(OrderColumn.TITLE, "x".repeat(501))));

    assertThat(report.rejected()).containsExactly(new RejectedRow(2, "title", OrderFault.TOO_LONG));
  }

  @Test
  void amounts_in_currencies_without_cents_are_taken() {
    ImportReport report =
        house.takes(
            anOrderFile()
                .with(
                    aRow("JPY-1")
                        .but(OrderColumn.CURRENCY, "JPY")
                        .but(OrderColumn.ITEM_PRICE, "2500")
                        .but(OrderColumn.SHIPPING_PRICE, "0")
                        .but(OrderColumn.TAX, "250")));

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(house.orders().line(new OrderLineId("JPY-1", 1)).paid().toString())
        .isEqualTo("JPY 2750");
  }

  @Test
  void each_fault_of_the_header_is_named_and_no_row_is_read() {
    String header = HEADER.replace("tax", "vat").replace("buyer,", "buyer,buyer,");

    ImportReport report = house.takes(anOrderFileWithHeader(header).with(aRow()));

    assertThat(report.headerRefused()).isTrue();
    assertThat(report.accepted()).isZero();
    assertThat(report.rejected())
        .containsExactly(
            new RejectedRow(1, "buyer", OrderFault.DUPLICATE_COLUMN),
            new RejectedRow(1, "vat", OrderFault.UNKNOWN_COLUMN),
            new RejectedRow(1, "tax", OrderFault.MISSING_COLUMN));
  }

  @Test
  void columns_may_stand_in_another_order() throws IOException {
    List<String> names = List.of(HEADER.split(",", -1));
    List<String> values = List.of(aRow("O-1").toString().split(",", -1));

    ImportReport report =
        takes(String.join(",", reversed(names)) + "\r\n" + String.join(",", reversed(values)));

    assertThat(report.accepted()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n  \n"})
  void an_empty_file_is_refused(String nothing) throws IOException {
    assertThat(takes(nothing).rejected())
        .containsExactly(new RejectedRow(1, "", OrderFault.EMPTY_FILE));
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_not_matter() throws IOException {
    ImportReport report = takes("\uFEFF" + HEADER + "\r\n" + aRow("M-1") + "\r\n\r\n");

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.rejected()).isEmpty();
  }

  @Test
  void a_line_in_another_encoding_costs_itself_only() throws IOException {
    String text =
        anOrderFile()
            .with(aRow("E-1"), aRow("E-2").but(OrderColumn.TITLE, "Théière"), aRow("E-3"))
            .text();

    ImportReport report =
        house.imports().run(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.rejected()).containsExactly(new RejectedRow(3, "", OrderFault.BAD_ENCODING));
  }

  @Test
  void a_file_in_utf_16_is_refused() throws IOException {
    byte[] bytes = anOrderFile().with(aRow()).text().getBytes(Charset.forName("UTF-16"));

    ImportReport report = house.imports().run(new ByteArrayInputStream(bytes));

    assertThat(report.headerRefused()).isTrue();
    assertThat(report.rejected()).containsExactly(new RejectedRow(1, "", OrderFault.BAD_ENCODING));
  }

  @Test
  void a_row_with_fields_too_few_or_too_many_is_refused() {
    ImportReport report =
        house.takes(anOrderFile().with("F-1,1", aRow("F-2") + ",more", aRow("F-3")));

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.rejected())
        .containsExactly(
            new RejectedRow(2, "", OrderFault.WRONG_FIELD_COUNT),
            new RejectedRow(3, "", OrderFault.WRONG_FIELD_COUNT));
  }

  @Test
  void a_quoted_field_may_hold_line_breaks() {
    ImportReport report =
        house.takes(
            anOrderFile()
                .with(
                    aRow("L-1").but(OrderColumn.TITLE, "\"A teapot,\n\nblue\""),
                    aRow("L-2").but(OrderColumn.TAX, "-1")));

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(house.orders().line(new OrderLineId("L-1", 1)).title()).isEqualTo("A teapot, blue");
    assertThat(report.rejected())
        .containsExactly(new RejectedRow(5, "tax", OrderFault.NEGATIVE_AMOUNT));
  }

  @Test
  void a_quote_that_is_never_closed_costs_its_row_only() {
    OrderFile file =
        anOrderFile()
            .with(
                aRow("Q-1").but(OrderColumn.TITLE, "\"never closed"),
                aRow("Q-2").but(OrderColumn.TITLE, "\"closed\""));
    IntStream.range(3, 40).forEach(i -> file.with(aRow("Q-" + i)));
    file.with(aRow("Q-40").but(OrderColumn.TITLE, "\"never closed either"));

    ImportReport report = house.takes(file);

    assertThat(report.accepted()).isEqualTo(38);
    assertThat(report.rejected())
        .containsExactly(
            new RejectedRow(2, "", OrderFault.BAD_QUOTES),
            new RejectedRow(41, "", OrderFault.BAD_QUOTES));
  }

  @Test
  void a_line_of_two_gigabytes_costs_itself_only() throws IOException {
    InputStream file =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    bytes(HEADER + "\n" + aRow("G-1") + "\n\""),
                    new Repeated("x".repeat(1024), 2L << 20),
                    bytes("\n" + aRow("G-2")))));

    ImportReport report = house.imports().run(file);

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.rejected()).containsExactly(new RejectedRow(3, "", OrderFault.LINE_TOO_LONG));
  }

  @Test
  void of_many_bad_rows_the_first_thousand_are_reported_and_all_are_counted() throws IOException {
    InputStream file =
        new SequenceInputStream(
            bytes(HEADER + "\n"),
            new Repeated(aRow("N-1").but(OrderColumn.TAX, "-1") + "\n", 3_000));

    ImportReport report = house.imports().run(file);

    assertThat(report.rejected()).hasSize(1_000);
    assertThat(report.rejected().get(999).line()).isEqualTo(1_001);
    assertThat(report.rejectedTotal()).isEqualTo(3_000);
  }

  @Test
  void every_time_of_a_file_can_be_moved_by_days() throws IOException {
    house
        .imports()
        .run(
            anOrderFile()
                .with(aRow("D-1").but(OrderColumn.SHIPPED_AT, "2026-11-02T10:00:00Z"))
                .stream(),
            Period.ofDays(30));

    OrderLine line = house.orders().line(new OrderLineId("D-1", 1));
    assertThat(line.orderedAt()).isEqualTo("2026-12-01T10:00:00Z");
    assertThat(line.shippedAt()).isEqualTo("2026-12-02T10:00:00Z");
    assertThat(line.deliveredAt()).isNull();
  }

  @ParameterizedTest
  @EnumSource(OrderFault.class)
  void each_fault_has_a_sentence_in_both_languages(OrderFault fault) {
    Stream.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)
        .map(language -> ResourceBundle.getBundle("messages/words", language))
        .forEach(words -> assertThat(words.getString("orderFault." + fault)).isNotBlank());
  }

  private static ImportReport takes(String text) throws IOException {
    return house.imports().run(bytes(text));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new java.util.ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
