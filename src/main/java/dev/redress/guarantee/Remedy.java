package dev.redress.guarantee;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, offered or granted. {@code refund} is the money that goes to the buyer, null
 * exactly where the type is no refund; {@code withLabel} says that the seller also pays a return
 * label.
 */
public record Remedy(RemedyType type, @Nullable Money refund, boolean withLabel) {

  public Remedy {
    if (type.isRefund() != (refund != null)) {
      throw new IllegalArgumentException(type + " with refund " + refund);
    }
    if (refund != null && !refund.isPositive()) {
      throw new RefundNotPositive(refund);
    }
  }

  public static Remedy fullRefund(Money refund) {
    return new Remedy(RemedyType.FULL_REFUND, refund, false);
  }

  public static Remedy partialRefund(Money refund) {
    return new Remedy(RemedyType.PARTIAL_REFUND, refund, false);
  }

  public static Remedy refundOnReturn(Money refund) {
    return new Remedy(RemedyType.REFUND_ON_RETURN, refund, true);
  }

  /** A remedy without money: a replacement, a second shipment, or a return label alone. */
  public static Remedy without(RemedyType type) {
    return new Remedy(type, null, type == RemedyType.RETURN_LABEL);
  }

  public Optional<Money> refunded() {
    return Optional.ofNullable(refund);
  }

  public boolean needsReturn() {
    return type.needsReturn();
  }

  /** A refund of nothing, or of less than nothing, is no remedy. */
  public static final class RefundNotPositive extends Refusal {
    RefundNotPositive(Money refund) {
      super(Fact.of("amount", refund));
    }
  }
}
