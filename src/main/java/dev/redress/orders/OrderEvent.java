package dev.redress.orders;

import static dev.redress.orders.OrderFault.NOT_POSITIVE;
import static dev.redress.orders.OrderFault.REQUIRED;

import dev.redress.orders.OrderLine.Label;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier or the payment system reports of an order line. Reports may come twice and in any
 * order; what counts is when a thing happened, not when it was told.
 *
 * @param at when it happened (UTC), kept to the microsecond
 * @param reference the reporter's own id of what happened: a report with a type and reference that
 *     are known already is a repetition
 * @param label whose label an outbound parcel carries
 * @param carrier the carrier of the parcel, outbound or returned
 * @param tracking the carrier's number of that parcel
 * @param amount the money given back, never null for {@code REFUNDED}
 */
public record OrderEvent(
    Type type,
    Instant at,
    String reference,
    @Nullable Label label,
    @Nullable String carrier,
    @Nullable String tracking,
    @Nullable Money amount) {

  /** What can be reported. */
  public enum Type {
    SHIPPED,
    DELIVERED,
    /** The carrier could not deliver and brought the parcel back. */
    RETURNED_TO_SENDER,
    /** The recipient did not take the parcel. */
    REFUSED,
    RETURN_SHIPPED,
    RETURN_RECEIVED,
    REFUNDED,
    CHARGED_BACK,
    CHARGEBACK_ENDED;

    boolean isOfOutboundParcel() {
      return this == SHIPPED || this == DELIVERED || this == RETURNED_TO_SENDER || this == REFUSED;
    }
  }

  /**
   * @throws FaultyOrderEvent where a field cannot be right
   */
  public OrderEvent {
    FieldRules.faultOf(at)
        .ifPresent(
            fault -> {
              throw new FaultyOrderEvent("at", fault);
            });
    at = at.truncatedTo(ChronoUnit.MICROS);
    checkText("reference", reference);
    checkText("carrier", carrier);
    checkText("tracking", tracking);
    if (amount == null && type == Type.REFUNDED) {
      throw new FaultyOrderEvent("amount", REQUIRED);
    }
    if (amount != null && !amount.isPositive()) {
      throw new FaultyOrderEvent("amount", NOT_POSITIVE);
    }
  }

  /** A report that needs no more than its time, which then also tells it from another. */
  public static OrderEvent of(Type type, Instant at) {
    return new OrderEvent(type, at, at.toString(), null, null, null, null);
  }

  public static OrderEvent shipped(Instant at, Label label, String carrier, String tracking) {
    return new OrderEvent(Type.SHIPPED, at, tracking, label, carrier, tracking, null);
  }

  public static OrderEvent refunded(Instant at, Money amount, String reference) {
    return new OrderEvent(Type.REFUNDED, at, reference, null, null, null, amount);
  }

  private static void checkText(String field, @Nullable String text) {
    if (text != null) {
      FieldRules.faultOf(text, OrderLineData.LONGEST_NAME)
          .ifPresent(
              fault -> {
                throw new FaultyOrderEvent(field, fault);
              });
    }
  }
}
