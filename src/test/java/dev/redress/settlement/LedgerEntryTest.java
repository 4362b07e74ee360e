package dev.redress.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.settlement.LedgerEntryView.Posting;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

  @Test
  void what_one_account_receives_others_bear() {
    assertThat(
            entry(
                    posting("buyer:b", "USD 10.00"),
                    posting("seller:s", "USD -7.50"),
                    posting("marketplace", "USD -2.50"))
                .postings())
        .hasSize(3);
  }

  @Test
  void an_entry_that_does_not_add_up_to_zero_is_none() {
    assertThatThrownBy(
            () -> entry(posting("buyer:b", "USD 10.00"), posting("seller:s", "USD -9.99")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void currencies_do_not_balance_each_other() {
    assertThatThrownBy(
            () -> entry(posting("buyer:b", "USD 10.00"), posting("seller:s", "EUR -10.00")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_entry_of_nothing_is_none() {
    assertThatThrownBy(LedgerEntryTest::entry).isInstanceOf(IllegalArgumentException.class);
  }

  private static LedgerEntry entry(Posting... postings) {
    return new LedgerEntry("D-1", List.of(postings));
  }

  private static Posting posting(String account, String amount) {
    return new Posting(account, Money.parse(amount));
  }
}
