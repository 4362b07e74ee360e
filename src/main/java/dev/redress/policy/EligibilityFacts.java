package dev.redress.policy;

import dev.redress.guarantee.ProblemType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the table {@code eligibility} is asked with. Days are days of the marketplace.
 *
 * @param hoursSinceContact since the buyer's first message to the seller, null without one
 * @param daysSinceEstimate days after the day of the estimated delivery, negative before it
 * @param deliveredInTime delivered on the day of the estimated delivery at the latest
 * @param businessDaysSinceReturn after the day on which the seller got the goods back, null before
 */
public record EligibilityFacts(
    ProblemType problemType,
    String category,
    boolean alreadyClaimed,
    boolean otherDisputeOpen,
    boolean chargebackOpen,
    boolean shipped,
    boolean delivered,
    boolean deliveredInTime,
    boolean undeliverable,
    boolean sellerDeclined,
    @Nullable Instant sellerContactedAt,
    @Nullable BigDecimal hoursSinceContact,
    LocalDate estimatedDelivery,
    long daysSinceEstimate,
    boolean returnRequested,
    boolean returnRefused,
    boolean returnTracked,
    @Nullable LocalDate returnReceived,
    @Nullable Long businessDaysSinceReturn) {

  /** The facts of a situation, in the marketplace's calendar. */
  public static EligibilityFacts from(FilingSituation asked, MarketplaceCalendar calendar) {
    Parcel parcel = asked.parcel();
    Instant contacted = asked.contact().sellerContactedAt();
    Instant received = asked.goodsReturn().receivedAt();
    Instant delivered = parcel.deliveredAt();
    LocalDate today = calendar.day(asked.at());
    LocalDate estimate = calendar.day(parcel.estimatedDelivery());
    return new EligibilityFacts(
        asked.problemType(),
        asked.category(),
        asked.standing().alreadyClaimed(),
        asked.standing().otherDisputeOpen(),
        asked.standing().chargebackOpen(),
        parcel.wasShipped(),
        delivered != null,
        delivered != null && !calendar.day(delivered).isAfter(estimate),
        parcel.cameBack(),
        asked.contact().sellerDeclined(),
        contacted,
        contacted == null ? null : FactSheet.hours(Duration.between(contacted, asked.at())),
        estimate,
        today.toEpochDay() - estimate.toEpochDay(),
        asked.goodsReturn().requested(),
        asked.goodsReturn().refused(),
        asked.goodsReturn().shippedTrackably(),
        received == null ? null : calendar.day(received),
        received == null ? null : calendar.businessDaysBetween(calendar.day(received), today));
  }

  FactSheet sheet() {
    return new FactSheet()
        .with("problemType", problemType)
        .with("category", category)
        .with("alreadyClaimed", alreadyClaimed)
        .with("otherDisputeOpen", otherDisputeOpen)
        .with("chargebackOpen", chargebackOpen)
        .with("shipped", shipped)
        .with("delivered", delivered)
        .with("deliveredInTime", deliveredInTime)
        .with("undeliverable", undeliverable)
        .with("sellerContacted", sellerContactedAt != null)
        .with("sellerDeclined", sellerDeclined)
        .with("sellerContactedAt", text(sellerContactedAt))
        .with("hoursSinceContact", hoursSinceContact)
        .with("estimatedDelivery", text(estimatedDelivery))
        .with("daysSinceEstimate", daysSinceEstimate)
        .with("returnRequested", returnRequested)
        .with("returnRefused", returnRefused)
        .with("returnTracked", returnTracked)
        .with("returnArrived", returnReceived != null)
        .with("returnReceived", text(returnReceived))
        .with("businessDaysSinceReturn", businessDaysSinceReturn);
  }

  private static @Nullable String text(@Nullable Object time) {
    return time == null ? null : time.toString();
  }
}
