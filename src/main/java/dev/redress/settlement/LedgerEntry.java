package dev.redress.settlement;

import dev.redress.settlement.LedgerEntryView.Posting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Postings that are booked together or not at all. In every currency they add up to zero: what one
 * account receives, others bear.
 */
record LedgerEntry(String key, List<Posting> postings) {

  LedgerEntry {
    postings = List.copyOf(postings);
    Map<CurrencyUnit, Money> sums = new HashMap<>();
    for (Posting posting : postings) {
      sums.merge(posting.amount().getCurrencyUnit(), posting.amount(), Money::plus);
    }
    if (postings.isEmpty() || !sums.values().stream().allMatch(Money::isZero)) {
      throw new IllegalArgumentException(key + " is not balanced: " + postings);
    }
  }
}
