package dev.redress.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.redress.casefile.Caller;
import dev.redress.guarantee.Actor.Role;
import dev.redress.orders.Destination;
import dev.redress.orders.ImportReport;
import dev.redress.orders.OrderEvent;
import dev.redress.orders.OrderFault;
import dev.redress.orders.OrderImport;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineData;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import dev.redress.orders.Told;
import dev.redress.orders.UnknownOrderLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders: what the marketplace tells, and what a buyer may do about them. */
@RestController
@RequestMapping("/api/orders")
class OrderController {

  private final Orders orders;
  private final OrderImport orderImport;
  private final Help help;

  OrderController(Orders orders, OrderImport orderImport, Help help) {
    this.orders = orders;
    this.orderImport = orderImport;
    this.help = help;
  }

  /** What became of a file; {@code rejected} names the first of {@code rejectedTotal} rows. */
  record Imported(long accepted, long unchanged, List<Rejected> rejected, long rejectedTotal) {}

  /** A row that was not taken: its line in the file, the column, and what is wrong with it. */
  record Rejected(long line, String column, OrderFault reason, String detail) {}

  /**
   * An order line as the marketplace tells it; prices are those of the whole line.
   *
   * @param shipToCountry ISO 3166-1, two letters; left out where it is not known
   * @param shipToRegion as the marketplace calls it; left out for the whole country
   */
  record Telling(
      @NotNull String buyer,
      @NotNull String seller,
      @NotNull String sku,
      @NotNull String title,
      OrderLine.@NotNull Category category,
      @NotNull Integer quantity,
      @NotNull Money itemPrice,
      @NotNull Money shippingPrice,
      @NotNull Money tax,
      @NotNull Instant orderedAt,
      @NotNull Instant shipBy,
      @Nullable Instant shippedAt,
      @NotNull Instant estimatedDelivery,
      @Nullable Instant deliveredAt,
      @Nullable String shipToCountry,
      @Nullable String shipToRegion) {

    @Nullable Destination destination() {
      return shipToCountry == null && shipToRegion == null
          ? null
          : new Destination(
              Objects.requireNonNullElse(shipToCountry, ""),
              Objects.requireNonNullElse(shipToRegion, ""));
    }
  }

  /**
   * What a carrier or the payment system reports.
   *
   * @param reference the reporter's own id of it; left out, its time tells it from another
   */
  record Report(
      OrderEvent.@NotNull Type type,
      @NotNull Instant at,
      @Nullable String reference,
      OrderLine.@Nullable Label label,
      @Nullable String carrier,
      @Nullable String tracking,
      @Nullable Money amount) {}

  /** An order line and what its reader may do about it. */
  record LineWithHelp(@JsonUnwrapped OrderLineJson line, Help.HelpJson help) {}

  /** Takes orders from a CSV file with the columns of {@code orders-sample.csv}. */
  @OwnTransactions
  @PostMapping(path = "/import", consumes = "text/csv")
  @PreAuthorize("hasAnyRole('MANAGER', 'MARKETPLACE')")
  Imported take(InputStream file, Locale locale) throws IOException {
    ImportReport report = orderImport.run(file);
    return new Imported(
        report.accepted(),
        report.unchanged(),
        report.rejected().stream()
            .map(
                row ->
                    new Rejected(
                        row.line(), row.column(), row.reason(), help.say(row.reason(), locale)))
            .toList(),
        report.rejectedTotal());
  }

  /** Tells of a line, in place of what was told before. */
  @PutMapping("/{orderNumber}/lines/{line}")
  @PreAuthorize("hasRole('MARKETPLACE')")
  ResponseEntity<OrderLineJson> put(
      @PathVariable String orderNumber,
      @PathVariable int line,
      @RequestBody @Valid Telling telling,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    OrderLineId id = new OrderLineId(orderNumber, line);
    if (ifMatch != null) {
      Tags.requireMatch(
          ifMatch, orders.find(id).map(Tags::of).orElseThrow(PreconditionFailed::new));
    }
    Told told = orders.put(data(id, telling));
    OrderLine now = orders.line(id);
    return ResponseEntity.status(told == Told.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag(Tags.of(now))
        .body(OrderLineJson.of(now));
  }

  private static OrderLineData data(OrderLineId id, Telling telling) {
    return new OrderLineData(
        id,
        telling.buyer(),
        telling.seller(),
        telling.sku(),
        telling.title(),
        telling.category(),
        telling.quantity(),
        telling.itemPrice(),
        telling.shippingPrice(),
        telling.tax(),
        telling.orderedAt(),
        telling.shipBy(),
        telling.shippedAt(),
        telling.estimatedDelivery(),
        telling.deliveredAt(),
        telling.destination());
  }

  /**
   * Takes a carrier's or the payment system's report. A repetition changes nothing, nor does the
   * report of a refund that Redress ordered: it is known by the reference that the payment system
   * answered with, or by the key that the refund was ordered with.
   */
  @PostMapping("/{orderNumber}/lines/{line}/events")
  @PreAuthorize("hasRole('MARKETPLACE')")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void report(
      @PathVariable String orderNumber, @PathVariable int line, @RequestBody @Valid Report report) {
    String reference = report.reference() == null ? report.at().toString() : report.reference();
    orders.record(
        new OrderLineId(orderNumber, line),
        new OrderEvent(
            report.type(),
            report.at(),
            reference,
            report.label(),
            report.carrier(),
            report.tracking(),
            report.amount()));
  }

  /** As whom a caller lists order lines. */
  enum ListedAs {
    BUYER,
    SELLER,
    STAFF
  }

  /** What the caller bought or sold or, for staff, everything; the newest first. */
  @GetMapping
  @PreAuthorize("hasAnyRole('BUYER', 'SELLER', 'CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  Page<LineWithHelp> list(
      @RequestParam(required = false) @Nullable ListedAs role,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller,
      Locale locale) {
    int size = Page.checked(limit);
    OrderLineId after = cursor == null ? null : lineOf(Page.cursor(cursor));
    List<OrderLine> found =
        switch (role == null ? usual(caller) : role) {
          case BUYER ->
              caller.as(Role.BUYER).isEmpty() ? List.of() : bought(caller, after, size + 1);
          case SELLER ->
              caller.as(Role.SELLER).isEmpty() ? List.of() : sold(caller, after, size + 1);
          case STAFF -> caller.asStaff().isEmpty() ? List.of() : all(after, size + 1);
        };
    return Page.of(
        found,
        size,
        line -> line.id().toString(),
        line -> new LineWithHelp(OrderLineJson.of(line), help.brief(line, caller, locale)));
  }

  private static ListedAs usual(Caller caller) {
    if (caller.asStaff().isPresent()) {
      return ListedAs.STAFF;
    }
    return caller.as(Role.BUYER).isPresent() ? ListedAs.BUYER : ListedAs.SELLER;
  }

  private List<OrderLine> bought(Caller caller, @Nullable OrderLineId after, int limit) {
    return after == null
        ? orders.boughtBy(caller.account(), limit)
        : orders.boughtBy(caller.account(), after, limit);
  }

  private List<OrderLine> sold(Caller caller, @Nullable OrderLineId after, int limit) {
    return after == null
        ? orders.soldBy(caller.account(), limit)
        : orders.soldBy(caller.account(), after, limit);
  }

  private List<OrderLine> all(@Nullable OrderLineId after, int limit) {
    return after == null ? orders.newest(limit) : orders.newest(after, limit);
  }

  private static OrderLineId lineOf(String cursor) {
    int slash = cursor.lastIndexOf('/');
    try {
      return new OrderLineId(
          cursor.substring(0, Math.max(0, slash)), Integer.parseInt(cursor.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw Page.wrongCursor();
    }
  }

  /** One line, with what may be done about it and which evidence would help. */
  @GetMapping("/{orderNumber}/lines/{line}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<LineWithHelp> read(
      @PathVariable String orderNumber, @PathVariable int line, Caller caller, Locale locale) {
    OrderLineId id = new OrderLineId(orderNumber, line);
    OrderLine found = orders.line(id);
    if (!isFor(found, caller)) {
      throw new UnknownOrderLine(id);
    }
    return ResponseEntity.ok()
        .eTag(Tags.of(found))
        .body(new LineWithHelp(OrderLineJson.of(found), help.full(found, caller, locale)));
  }

  private static boolean isFor(OrderLine line, Caller caller) {
    return (line.buyer().equals(caller.account()) && caller.as(Role.BUYER).isPresent())
        || (line.seller().equals(caller.account()) && caller.as(Role.SELLER).isPresent())
        || caller.asStaff().isPresent()
        || caller.as(Role.MARKETPLACE).isPresent();
  }
}
