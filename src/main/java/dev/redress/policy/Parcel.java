package dev.redress.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tracking says of the parcel on its way to the buyer. Times are instants; a null time has not
 * happened.
 *
 * @param shipBy when the seller had to hand it to the carrier
 * @param estimatedDelivery the latest estimate ("EDD")
 * @param underMarketplaceLabel whether the marketplace issued its shipping label
 */
public record Parcel(
    Instant shipBy,
    Instant estimatedDelivery,
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant returnedToSenderAt,
    @Nullable Instant refusedAt,
    boolean underMarketplaceLabel) {

  /** Carriers do not scan every step: what was delivered or came back had been shipped. */
  boolean wasShipped() {
    return shippedAt != null || deliveredAt != null || cameBack();
  }

  boolean cameBack() {
    return returnedToSenderAt != null || refusedAt != null;
  }

  boolean shippedInTime() {
    return shippedAt != null && !shippedAt.isAfter(shipBy);
  }
}
