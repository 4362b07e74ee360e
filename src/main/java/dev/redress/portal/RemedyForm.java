package dev.redress.portal;

import dev.redress.disputes.RemedyRequest;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.RemedyType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A remedy as it is typed into a page. */
record RemedyForm(@Nullable RemedyType remedy, @Nullable String amount) {

  /**
   * What was typed, in the currency of the order.
   *
   * @throws RemedyMissing where none was chosen
   * @throws AmountNotUnderstood where the amount is none in this currency
   */
  RemedyRequest request(CurrencyUnit currency) {
    if (remedy == null) {
      throw new RemedyMissing();
    }
    boolean typed = amount != null && !amount.isBlank();
    return RemedyRequest.of(remedy, typed && remedy.isRefund() ? money(currency) : null);
  }

  private Money money(CurrencyUnit currency) {
    String typed = amount == null ? "" : amount.strip();
    try {
      return Money.of(currency, new BigDecimal(typed), RoundingMode.UNNECESSARY);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new AmountNotUnderstood(typed);
    }
  }

  /** A page was sent without a remedy. */
  static final class RemedyMissing extends Refusal {
    @Override
    public String field() {
      return "remedy";
    }
  }

  /** What was typed is no amount of money in this currency. */
  static final class AmountNotUnderstood extends Refusal {
    AmountNotUnderstood(String typed) {
      super(Fact.of("typed", typed));
    }

    @Override
    public String field() {
      return "remedy.amount";
    }
  }
}
