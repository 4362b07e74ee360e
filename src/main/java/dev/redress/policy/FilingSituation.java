package dev.redress.policy;

import dev.redress.guarantee.ProblemType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known when somebody asks whether a claim may be filed, as plain values: before a
 * dispute is opened (with {@link Contact#NONE}), and when the claim is filed.
 *
 * @param at when it is asked
 * @param category of the goods: PHYSICAL, DIGITAL, SERVICE, GIFT_CARD
 */
public record FilingSituation(
    ProblemType problemType,
    Instant at,
    String category,
    Parcel parcel,
    Contact contact,
    GoodsReturn goodsReturn,
    Standing standing) {

  /** The same situation at another time, if nothing happens until then. */
  FilingSituation at(Instant time) {
    return new FilingSituation(problemType, time, category, parcel, contact, goodsReturn, standing);
  }

  /**
   * Whether the buyer turned to the seller first, and what came of it.
   *
   * @param sellerContactedAt the buyer's first message, null while there is none
   * @param sellerDeclined whether the seller declined what the buyer asked for
   */
  public record Contact(@Nullable Instant sellerContactedAt, boolean sellerDeclined) {
    public static final Contact NONE = new Contact(null, false);
  }

  /**
   * Where the return of the goods stands.
   *
   * @param refused whether the seller refused a return
   * @param shippedTrackably whether the goods went back with tracking
   * @param receivedAt when tracking showed them at the seller's, null before
   */
  public record GoodsReturn(
      boolean requested, boolean refused, boolean shippedTrackably, @Nullable Instant receivedAt) {
    public static final GoodsReturn NONE = new GoodsReturn(false, false, false, null);
  }

  /**
   * What else runs or ran on the order line.
   *
   * @param alreadyClaimed whether an earlier claim on the line was decided
   * @param otherDisputeOpen whether another dispute on the line is open
   */
  public record Standing(boolean alreadyClaimed, boolean otherDisputeOpen, boolean chargebackOpen) {
    public static final Standing CLEAR = new Standing(false, false, false);
  }
}
