package dev.redress.policy;

import dev.redress.guarantee.ProblemType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the table {@code automatic-decision} is asked with.
 *
 * @param neverShipped the ship-by date is over and the carrier has nothing
 * @param cameBack tracking says refused or returned to sender
 * @param scannedInTime the carrier scanned the parcel by the ship-by date
 * @param hoursUntilAnswer from the question to the seller's answer, null without an answer
 */
public record AutomaticFacts(
    ProblemType problemType,
    boolean chargebackOpen,
    boolean refundedInFull,
    boolean neverShipped,
    boolean cameBack,
    SellerAnswer sellerAnswer,
    boolean marketplaceLabel,
    boolean scannedInTime,
    @Nullable BigDecimal hoursUntilAnswer) {

  /**
   * What the seller said to the claim.
   *
   * @param askedAt null exactly where nobody asked
   * @param answeredAt null exactly where there is no answer
   */
  public record Answered(
      SellerAnswer answer, @Nullable Instant askedAt, @Nullable Instant answeredAt) {
    public static final Answered NOT_ASKED = new Answered(SellerAnswer.NOT_ASKED, null, null);
  }

  /** The facts as they are at an instant. */
  public static AutomaticFacts from(
      ProblemType problemType, Instant at, Parcel parcel, Payment payment, Answered answered) {
    return new AutomaticFacts(
        problemType,
        payment.chargebackOpen(),
        payment.refundedInFull(),
        !parcel.wasShipped() && at.isAfter(parcel.shipBy()),
        parcel.cameBack(),
        answered.answer(),
        parcel.underMarketplaceLabel(),
        parcel.shippedInTime(),
        answered.askedAt() == null || answered.answeredAt() == null
            ? null
            : FactSheet.hours(Duration.between(answered.askedAt(), answered.answeredAt())));
  }

  FactSheet sheet() {
    return new FactSheet()
        .with("problemType", problemType)
        .with("chargebackOpen", chargebackOpen)
        .with("refundedInFull", refundedInFull)
        .with("neverShipped", neverShipped)
        .with("cameBack", cameBack)
        .with("sellerAnswer", sellerAnswer)
        .with("marketplaceLabel", marketplaceLabel)
        .with("scannedInTime", scannedInTime)
        .with("hoursUntilAnswer", hoursUntilAnswer);
  }
}
