package dev.redress.orders;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order with all that is known of its delivery and payment. Times are instants
 * (UTC); a null time has not happened. Money is in one currency throughout.
 *
 * @param label whose shipping label the parcel carries, null while unknown
 * @param refunded what the seller or the marketplace already gave back outside of Redress
 * @param destination where the parcel goes, null while unknown
 * @param chargebackSince since when the buyer's bank holds a charge-back open, null if none is
 */
public record OrderLine(
    OrderLineId id,
    String buyer,
    String seller,
    String sku,
    String title,
    Category category,
    int quantity,
    Money itemPrice,
    Money shippingPrice,
    Money tax,
    Instant orderedAt,
    Instant shipBy,
    Instant estimatedDelivery,
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
    @Nullable Instant chargebackSince,
    @Nullable Destination destination) {

  /** What kind of goods; everything but physical goods is outside of the guarantee. */
  public enum Category {
    PHYSICAL,
    DIGITAL,
    SERVICE,
    GIFT_CARD
  }

  /** Who issued the shipping label. */
  public enum Label {
    MARKETPLACE,
    SELLER
  }

  /** What the buyer paid for the line: items, shipping and tax. */
  public Money paid() {
    return itemPrice.plus(shippingPrice).plus(tax);
  }

  /** What can still be refunded: never more than was paid. */
  public Money refundable() {
    return paid().minus(refunded);
  }
}
