package dev.redress.guarantee;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A remedy as the four columns that hold it in a table; embedded in aggregates. */
public record RemedyColumns(
    @Nullable RemedyType remedyType,
    @Nullable Long refundMinor,
    @Nullable String currency,
    @Nullable Boolean withLabel) {

  public static RemedyColumns of(@Nullable Remedy remedy) {
    if (remedy == null) {
      return new RemedyColumns(null, null, null, null);
    }
    Money refund = remedy.refund();
    return new RemedyColumns(
        remedy.type(),
        refund == null ? null : refund.getAmountMinorLong(),
        refund == null ? null : refund.getCurrencyUnit().getCode(),
        remedy.withLabel());
  }

  public @Nullable Remedy toRemedy() {
    if (remedyType == null) {
      return null;
    }
    Money refund =
        refundMinor == null || currency == null
            ? null
            : Money.ofMinor(CurrencyUnit.of(currency), refundMinor);
    return new Remedy(remedyType, refund, Boolean.TRUE.equals(withLabel));
  }
}
