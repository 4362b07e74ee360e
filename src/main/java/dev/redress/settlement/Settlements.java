package dev.redress.settlement;

import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.Seal;
import dev.redress.disputes.SealedContent;
import dev.redress.disputes.SealedContents;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyType;
import dev.redress.orders.Orders;
import dev.redress.settlement.Ledger.Balance;
import dev.redress.settlement.LedgerEntryView.Posting;
import dev.redress.settlement.PaymentGateway.RefundOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what was decided or agreed: the ledger, and the refund that follows from it. The
 * ledger is what is compared with, so that carrying out twice moves money once; a later decision
 * moves only the difference, and never out of the buyer's pocket.
 */
@Service("settlements")
@Transactional
public class Settlements implements SealedContents {

  private final Ledger ledger;
  private final Refunds refunds;
  private final PaymentGateway payments;
  private final Disputes disputes;
  private final Orders orders;
  private final JdbcClient jdbc;
  private final Clock clock;

  Settlements(
      Ledger ledger,
      Refunds refunds,
      PaymentGateway payments,
      Disputes disputes,
      Orders orders,
      JdbcClient jdbc,
      Clock clock) {
    this.ledger = ledger;
    this.refunds = refunds;
    this.payments = payments;
    this.disputes = disputes;
    this.orders = orders;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** For the model: whether what is in force asks for anything that is not carried out yet. */
  @Transactional(readOnly = true)
  public boolean due(long disputeId) {
    Optional<Decision> inForce = disputes.decisionInForce(disputeId);
    if (inForce.isEmpty()) {
      return false;
    }
    Decision decision = inForce.get();
    if (owesGoods(decision)) {
      return !goodsAreOwed(decision);
    }
    DisputeView dispute = disputes.get(disputeId);
    List<Balance> balances = ledger.balances(dispute.line());
    if (balances.isEmpty()) {
      return decision.remedy() != null && decision.remedy().refunded().isPresent();
    }
    Share share = share(dispute, balances, zeroLike(balances.get(0).amount()));
    return !share.postingsFor(decision, share.owedUnder(decision)).isEmpty();
  }

  /** For the process: carries out what is in force. Again and again has the effect of once. */
  public void settle(long disputeId) {
    DisputeView dispute = disputes.lock(disputeId);
    disputes
        .decisionInForce(disputeId)
        .ifPresent(
            decision -> {
              if (owesGoods(decision)) {
                oweGoods(decision);
              } else {
                moveMoney(dispute, decision);
              }
            });
  }

  private void moveMoney(DisputeView dispute, Decision decision) {
    List<Balance> balances = ledger.balances(dispute.line());
    Money most = refundable(dispute, balances).most();
    Share share = share(dispute, balances, zeroLike(most));
    String key = dispute.number() + "-" + decision.id();
    // what the seller gave back outside in the meantime is not given back twice
    Money refund = least(share.owedUnder(decision), most.minus(share.received()));
    if (refund.isPositive()) {
      refund = pay(key, dispute, refund);
      disputes.record(
          new RefundPaid(dispute.id(), Actor.SYSTEM, refund, decision.payer()),
          Seal.of(key, refund));
    } else {
      refund = zeroLike(most);
    }
    List<Posting> postings = share.postingsFor(decision, refund);
    if (!postings.isEmpty()) {
      ledger.book(dispute, new LedgerEntry(key, postings), now());
      if (refund.isZero()) {
        recordMovedCost(dispute, postings);
      }
    }
  }

  private void recordMovedCost(DisputeView dispute, List<Posting> postings) {
    for (Payer payer : Payer.values()) {
      for (Posting posting : postings) {
        if (posting.account().equals(Account.bearing(payer, dispute))
            && posting.amount().isNegative()) {
          disputes.record(
              new CostMoved(dispute.id(), Actor.SYSTEM, posting.amount().negated(), payer));
        }
      }
    }
  }

  private Money pay(String key, DisputeView dispute, Money amount) {
    Money refund = refunds.attempt(key, dispute.id(), amount);
    String reference =
        payments.refund(new RefundOrder(key, dispute.line(), dispute.buyer(), refund));
    refunds.paid(key, reference);
    return refund;
  }

  private void oweGoods(Decision decision) {
    if (!goodsAreOwed(decision)) {
      RemedyType remedy = remedy(decision).type();
      jdbc.sql(
              """
              insert into goods_owed (decision_id, dispute_id, remedy, owed_since)
              values (?, ?, ?, ?)
              """)
          .params(
              decision.id(), decision.disputeId(), remedy.name(), now().atOffset(ZoneOffset.UTC))
          .update();
      disputes.record(new GoodsOwed(decision.disputeId(), Actor.SYSTEM, remedy));
    }
  }

  private boolean goodsAreOwed(Decision decision) {
    return jdbc.sql("select 1 from goods_owed where decision_id = ?")
        .param(decision.id())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * The most that this dispute can grant: what was paid for its order line, less what went back
   * outside of Redress and what the line's other disputes refunded.
   */
  @Transactional(readOnly = true)
  public Refundable refundable(DisputeView dispute) {
    return refundable(dispute, ledger.balances(dispute.line()));
  }

  private Refundable refundable(DisputeView dispute, List<Balance> balances) {
    Money most = orders.line(dispute.line()).refundable();
    for (Balance balance : balances) {
      if (balance.disputeId() != dispute.id() && balance.account().equals(Account.buyer(dispute))) {
        most = most.minus(balance.amount());
      }
    }
    return new Refundable(most);
  }

  /** The dispute's refunds, the oldest first. */
  @Transactional(readOnly = true)
  public List<RefundView> refunds(long disputeId) {
    return refunds.of(disputeId);
  }

  @Override
  @Transactional(readOnly = true)
  public List<SealedContent> sealedContents(long disputeId) {
    return refunds.of(disputeId).stream()
        .filter(refund -> refund.state() == RefundView.State.PAID)
        .map(refund -> new SealedContent(RefundPaid.class, Seal.of(refund.key(), refund.amount())))
        .toList();
  }

  /** The dispute's entries in the ledger, the oldest first. */
  @Transactional(readOnly = true)
  public List<LedgerEntryView> ledger(long disputeId) {
    return ledger.entries(disputeId);
  }

  private static Share share(DisputeView dispute, List<Balance> ofLine, Money nothing) {
    Map<String, Money> balances = new HashMap<>();
    for (Balance balance : ofLine) {
      if (balance.disputeId() == dispute.id()) {
        balances.put(balance.account(), balance.amount());
      }
    }
    return new Share(dispute, balances, nothing);
  }

  private static boolean owesGoods(Decision decision) {
    Remedy remedy = decision.remedy();
    return remedy != null
        && (remedy.type() == RemedyType.REPLACEMENT || remedy.type() == RemedyType.RESHIP);
  }

  private static Remedy remedy(Decision decision) {
    return Optional.ofNullable(decision.remedy()).orElseThrow();
  }

  private static Money zeroLike(Money money) {
    return Money.zero(money.getCurrencyUnit());
  }

  private static Money least(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
