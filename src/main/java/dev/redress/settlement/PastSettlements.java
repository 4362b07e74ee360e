package dev.redress.settlement;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Payer;
import dev.redress.policy.PastDisputes;
import dev.redress.policy.Shares;
import dev.redress.settlement.Ledger.Balance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Tells replays of the policy what past disputes moved: the ledger is what is compared with. */
@Component
class PastSettlements implements PastDisputes {

  private final Disputes disputes;
  private final Ledger ledger;

  PastSettlements(Disputes disputes, Ledger ledger) {
    this.disputes = disputes;
    this.ledger = ledger;
  }

  @Override
  public Map<Long, Ending> endings(Collection<Long> disputeIds) {
    Map<Long, List<Balance>> balances =
        ledger.balances(disputeIds).stream().collect(Collectors.groupingBy(Balance::disputeId));
    return disputes.decidedAmong(disputeIds).stream()
        .collect(
            Collectors.toMap(
                DisputeView::id,
                dispute ->
                    new Ending(
                        dispute.number().value(),
                        Objects.requireNonNull(dispute.outcome()),
                        shares(dispute, balances.getOrDefault(dispute.id(), List.of())))));
  }

  private static Optional<Shares> shares(DisputeView dispute, List<Balance> balances) {
    if (balances.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Money> byAccount =
        balances.stream().collect(Collectors.toMap(Balance::account, Balance::amount));
    CurrencyUnit currency = balances.get(0).amount().getCurrencyUnit();
    Function<String, Money> of = account -> byAccount.getOrDefault(account, Money.zero(currency));
    return Optional.of(
        new Shares(
            of.apply(Account.buyer(dispute)),
            of.apply(Account.bearing(Payer.SELLER, dispute)),
            of.apply(Account.bearing(Payer.MARKETPLACE, dispute)),
            of.apply(Account.bearing(Payer.CARRIER, dispute))));
  }
}
