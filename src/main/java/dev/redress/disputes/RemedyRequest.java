package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyType;
import dev.redress.orders.OrderLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as a person asks for it, before it is held against the order line. {@code amount} is
 * needed for a partial refund; for a full refund or a refund on return it may be left out and means
 * all that can still be refunded.
 */
public record RemedyRequest(RemedyType type, @Nullable Money amount, boolean withLabel) {

  public static RemedyRequest of(RemedyType type) {
    return new RemedyRequest(type, null, false);
  }

  public static RemedyRequest of(RemedyType type, @Nullable Money amount) {
    return new RemedyRequest(type, amount, false);
  }

  /**
   * The remedy this means for that line.
   *
   * @throws Refusal one of the types below: what is wrong with the amount
   */
  public Remedy within(OrderLine line) {
    if (!type.isRefund()) {
      if (amount != null) {
        throw new AmountWithoutRefund();
      }
      return Remedy.without(type);
    }
    if (amount == null && type == RemedyType.PARTIAL_REFUND) {
      throw new AmountMissing();
    }
    Money refundable = line.refundable();
    Money refund = amount == null ? refundable : amount;
    if (!refund.getCurrencyUnit().equals(refundable.getCurrencyUnit())) {
      throw new WrongCurrency(refund, refundable);
    }
    if (refund.isGreaterThan(refundable)) {
      throw new MoreThanPaid(refund, refundable);
    }
    return new Remedy(type, refund, withLabel || type.needsReturn());
  }

  /** A partial refund needs an amount. */
  public static final class AmountMissing extends Refusal {
    @Override
    public String field() {
      return "remedy.amount";
    }
  }

  /** Only a refund has an amount. */
  public static final class AmountWithoutRefund extends Refusal {
    @Override
    public String field() {
      return "remedy.amount";
    }
  }

  /** Money goes back in the currency in which it was paid. */
  public static final class WrongCurrency extends Refusal {
    WrongCurrency(Money wanted, Money refundable) {
      super(
          Fact.of("currency", wanted.getCurrencyUnit().getCode()),
          Fact.of("paidIn", refundable.getCurrencyUnit().getCode()));
    }

    @Override
    public String field() {
      return "remedy.amount";
    }
  }

  /** Refunds of an order line never exceed what was paid for it and not yet given back. */
  public static final class MoreThanPaid extends Refusal {
    MoreThanPaid(Money wanted, Money refundable) {
      super(Fact.of("amount", wanted), Fact.of("refundable", refundable));
    }

    @Override
    public String field() {
      return "remedy.amount";
    }
  }
}
