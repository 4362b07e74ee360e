package dev.redress.settlement;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Remedy;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The most that a dispute can grant its buyer, in the currency in which the order was paid. */
public record Refundable(Money most) {

  /**
   * The remedy that an outcome means within this limit.
   *
   * @param outcome a grant or DENIED
   * @param refund needed for a partial grant; on return, null means everything; else ignored
   * @return null where nothing is granted
   * @throws Refusal one of the types below, at the field {@code outcome} or {@code refund}
   */
  public @Nullable Remedy grant(Outcome outcome, @Nullable Money refund) {
    return switch (outcome) {
      case DENIED -> null;
      case GRANTED_FULL -> Remedy.fullRefund(everything());
      case GRANTED_ON_RETURN ->
          Remedy.refundOnReturn(refund == null ? everything() : within(refund));
      case GRANTED_PARTIAL -> {
        if (refund == null) {
          throw new GrantedAmountMissing();
        }
        yield Remedy.partialRefund(within(refund));
      }
      default -> throw new NotToBeGranted(outcome);
    };
  }

  private Money everything() {
    if (!most.isPositive()) {
      throw new NothingLeftToRefund();
    }
    return most;
  }

  private Money within(Money refund) {
    if (!refund.getCurrencyUnit().equals(most.getCurrencyUnit())) {
      throw new GrantedInOtherCurrency(refund, most);
    }
    if (refund.isGreaterThan(most)) {
      throw new MoreThanRefundable(refund, most);
    }
    if (!refund.isPositive()) {
      throw new GrantedNothing(refund);
    }
    return refund;
  }

  /** Only grants and denials are decided; other outcomes come about by themselves. */
  public static final class NotToBeGranted extends Refusal {
    NotToBeGranted(Outcome outcome) {
      super(Fact.of("outcome", outcome));
    }

    @Override
    public String field() {
      return "outcome";
    }
  }

  /** What was paid has gone back already. */
  public static final class NothingLeftToRefund extends Refusal {
    @Override
    public String field() {
      return "outcome";
    }
  }

  /** A partial grant says how much. */
  public static final class GrantedAmountMissing extends Refusal {
    @Override
    public String field() {
      return "refund";
    }
  }

  /** A grant of nothing, or of less than nothing, is none. */
  public static final class GrantedNothing extends Refusal {
    GrantedNothing(Money refund) {
      super(Fact.of("amount", refund));
    }

    @Override
    public String field() {
      return "refund";
    }
  }

  /** Money goes back in the currency in which it was paid. */
  public static final class GrantedInOtherCurrency extends Refusal {
    GrantedInOtherCurrency(Money refund, Money most) {
      super(
          Fact.of("currency", refund.getCurrencyUnit().getCode()),
          Fact.of("paidIn", most.getCurrencyUnit().getCode()));
    }

    @Override
    public String field() {
      return "refund";
    }
  }

  /** Refunds of an order line never exceed what was paid for it, all its disputes together. */
  public static final class MoreThanRefundable extends Refusal {
    MoreThanRefundable(Money refund, Money most) {
      super(Fact.of("amount", refund), Fact.of("refundable", most));
    }

    @Override
    public String field() {
      return "refund";
    }
  }
}
