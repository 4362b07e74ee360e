package dev.redress.orders;

import dev.redress.orders.OrderLine.Label;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What all reports on one order line say together. It is worked out anew from every report, so that
 * the order in which they came makes no difference. Of two reports of one kind the earlier counts
 * (a parcel is delivered once), for the parcel's label and number the later; refunds add up.
 */
record ReportedFacts(
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant returnedToSenderAt,
    @Nullable Instant refusedAt,
    @Nullable Instant returnShippedAt,
    @Nullable Instant returnReceivedAt,
    @Nullable Label label,
    @Nullable String carrier,
    @Nullable String tracking,
    Money refunded,
    @Nullable Instant chargebackSince) {

  static ReportedFacts of(List<OrderEvent> events, CurrencyUnit currency) {
    return new ReportedFacts(
        first(events, OrderEvent.Type.SHIPPED),
        first(events, OrderEvent.Type.DELIVERED),
        first(events, OrderEvent.Type.RETURNED_TO_SENDER),
        first(events, OrderEvent.Type.REFUSED),
        first(events, OrderEvent.Type.RETURN_SHIPPED),
        first(events, OrderEvent.Type.RETURN_RECEIVED),
        lastOfParcel(events, OrderEvent::label),
        lastOfParcel(events, OrderEvent::carrier),
        lastOfParcel(events, OrderEvent::tracking),
        events.stream()
            .filter(event -> event.type() == OrderEvent.Type.REFUNDED)
            .map(event -> Objects.requireNonNull(event.amount()))
            .reduce(Money.zero(currency), Money::plus),
        chargebackSince(events));
  }

  private static @Nullable Instant first(List<OrderEvent> events, OrderEvent.Type type) {
    return events.stream()
        .filter(event -> event.type() == type)
        .map(OrderEvent::at)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static <T> @Nullable T lastOfParcel(
      List<OrderEvent> events, Function<OrderEvent, @Nullable T> fact) {
    return inOrder(events.stream().filter(event -> event.type().isOfOutboundParcel()))
        .map(event -> Optional.<T>ofNullable(fact.apply(event)))
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** One that ended in the very moment it was opened is over. */
  private static @Nullable Instant chargebackSince(List<OrderEvent> events) {
    return inOrder(
            events.stream()
                .filter(
                    event ->
                        event.type() == OrderEvent.Type.CHARGED_BACK
                            || event.type() == OrderEvent.Type.CHARGEBACK_ENDED))
        .reduce((earlier, later) -> later)
        .filter(last -> last.type() == OrderEvent.Type.CHARGED_BACK)
        .map(OrderEvent::at)
        .orElse(null);
  }

  private static Stream<OrderEvent> inOrder(Stream<OrderEvent> events) {
    return events.sorted(
        Comparator.comparing(OrderEvent::at)
            .thenComparing(OrderEvent::type)
            .thenComparing(OrderEvent::reference));
  }
}
