package dev.redress.policy;

import dev.redress.guarantee.Payer;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a dispute moves between its four pockets, all in one currency: positive where one receives,
 * negative where one bears. They add up to zero.
 */
public record Shares(Money buyer, Money seller, Money marketplace, Money carrier) {

  public static Shares none(CurrencyUnit currency) {
    Money nothing = Money.zero(currency);
    return new Shares(nothing, nothing, nothing, nothing);
  }

  /** A refund to the buyer out of one pocket. */
  public static Shares paid(Money refund, Payer by) {
    Money nothing = Money.zero(refund.getCurrencyUnit());
    return new Shares(
        refund,
        by == Payer.SELLER ? refund.negated() : nothing,
        by == Payer.MARKETPLACE ? refund.negated() : nothing,
        by == Payer.CARRIER ? refund.negated() : nothing);
  }

  /** What these have more than those. */
  public Shares minus(Shares others) {
    return new Shares(
        buyer.minus(others.buyer),
        seller.minus(others.seller),
        marketplace.minus(others.marketplace),
        carrier.minus(others.carrier));
  }

  public CurrencyUnit currency() {
    return Objects.requireNonNull(buyer.getCurrencyUnit());
  }
}
