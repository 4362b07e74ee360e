package dev.redress.settlement;

import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.guarantee.Payer;
import dev.redress.settlement.LedgerEntryView.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * What a dispute's accounts show: what the buyer received of it, and who has borne how much.
 *
 * @param balances by account, in the currency of the order
 */
record Share(DisputeView dispute, Map<String, Money> balances, Money nothing) {

  Money received() {
    return balances.getOrDefault(Account.buyer(dispute), nothing);
  }

  private Money borne(Payer payer) {
    return balances.getOrDefault(Account.bearing(payer, dispute), nothing).negated();
  }

  /** What the buyer still receives under a decision, never below zero: nothing is taken back. */
  Money owedUnder(Decision decision) {
    Money owed = granted(decision).minus(received());
    return owed.isPositive() ? owed : nothing;
  }

  /**
   * What has to be booked so that the accounts show the decision once {@code refund} is paid: its
   * payer bears what it grants; what the buyer received beyond that is borne by the marketplace.
   */
  List<Posting> postingsFor(Decision decision, Money refund) {
    Money received = received().plus(refund);
    Money granted = granted(decision);
    Money bornByPayer = granted.isLessThan(received) ? granted : received;
    List<Posting> postings = new ArrayList<>();
    add(postings, Account.buyer(dispute), refund);
    for (Payer payer : Payer.values()) {
      Money shouldBear = payer == decision.payer() ? bornByPayer : nothing;
      if (payer == Payer.MARKETPLACE) {
        shouldBear = shouldBear.plus(received.minus(bornByPayer));
      }
      add(postings, Account.bearing(payer, dispute), borne(payer).minus(shouldBear));
    }
    return postings;
  }

  private Money granted(Decision decision) {
    return decision.remedy() == null ? nothing : decision.remedy().refunded().orElse(nothing);
  }

  private static void add(List<Posting> postings, String account, Money amount) {
    if (!amount.isZero()) {
      postings.add(new Posting(account, amount));
    }
  }
}
