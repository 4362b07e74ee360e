package dev.redress.settlement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A balanced entry of the ledger: its postings add up to zero. */
public record LedgerEntryView(long id, Instant bookedAt, String key, List<Posting> postings) {

  public LedgerEntryView {
    postings = List.copyOf(postings);
  }

  LedgerEntryView and(LedgerEntryView more) {
    return new LedgerEntryView(
        id, bookedAt, key, Stream.concat(postings.stream(), more.postings.stream()).toList());
  }

  /**
   * One account's share.
   *
   * @param account {@code buyer:<account>}, {@code seller:<account>}, {@code marketplace} or {@code
   *     carrier}
   * @param amount positive where the account receives, negative where it bears
   */
  public record Posting(String account, Money amount) {}
}
