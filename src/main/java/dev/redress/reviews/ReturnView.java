package dev.redress.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The way of the goods back to the seller. Times are instants; a null time has not happened. */
public record ReturnView(
    long id,
    State state,
    @Nullable String labelCarrier,
    @Nullable String labelTracking,
    @Nullable String labelNote,
    @Nullable Long labelEvidenceId,
    @Nullable String carrier,
    @Nullable String tracking,
    @Nullable Instant labelProvidedAt,
    @Nullable Instant shippedAt,
    @Nullable Instant arrivedAt,
    @Nullable GoodsCondition condition,
    @Nullable Instant endedAt) {

  /** Whose turn it is, or how it ended. */
  public enum State {
    /** The seller is to provide a label. */
    LABEL_ASKED,
    /** The buyer is to ship. */
    LABEL_PROVIDED,
    /** The seller is to confirm the receipt. */
    SHIPPED,
    RECEIVED,
    PRESUMED,
    WAIVED,
    FORFEITED;

    /** Whether the buyer has done what a return asks of the buyer. */
    boolean fulfilled() {
      return this == RECEIVED || this == PRESUMED || this == WAIVED;
    }
  }
}
