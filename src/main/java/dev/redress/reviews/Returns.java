package dev.redress.reviews;

import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.NotTheirs;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Texts;
import dev.redress.orders.ReturnArrived;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Deadlines;
import dev.redress.policy.Ground;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods on their way back to the seller: label, shipment, receipt. Each step has its deadline, and
 * its default where nobody acts.
 */
@Service("returns")
@Transactional
public class Returns {

  private final GoodsReturnRepository returns;
  private final Disputes disputes;
  private final Deadlines deadlines;
  private final ReturnProcess process;
  private final Clock clock;

  Returns(
      GoodsReturnRepository returns,
      Disputes disputes,
      Deadlines deadlines,
      ReturnProcess process,
      Clock clock) {
    this.returns = returns;
    this.disputes = disputes;
    this.deadlines = deadlines;
    this.process = process;
    this.clock = clock;
  }

  /**
   * For the model: whether what is in force waits for the goods to come back. Goods go back once,
   * whatever is decided anew afterwards.
   */
  @Transactional(readOnly = true)
  public boolean due(long disputeId) {
    return disputes
        .decisionInForce(disputeId)
        .filter(Returns::needsReturn)
        .filter(
            decision ->
                returns.findByDisputeIdOrderById(disputeId).stream()
                    .noneMatch(goods -> goods.state.fulfilled()))
        .isPresent();
  }

  private static boolean needsReturn(Decision decision) {
    return decision.remedy() != null && decision.remedy().needsReturn();
  }

  /** For the process: the seller is to provide a label. */
  public void askForLabel(long disputeId) {
    DisputeView dispute = disputes.lock(disputeId);
    Decision decision = disputes.decisionInForce(disputeId).orElseThrow(NoReturnExpected::new);
    returns.save(GoodsReturn.due(dispute, decision.id()));
    Instant dueAt = deadlines.start(disputeId, DeadlineKind.RETURN_LABEL, Binds.SELLER).dueAt();
    disputes.record(new ReturnLabelAskedFor(disputeId, Actor.SYSTEM, dueAt));
  }

  /**
   * The seller provides the label.
   *
   * @throws NoReturnExpected where none is asked for
   */
  public void provideLabel(long disputeId, ProvideLabel command, Actor seller) {
    DisputeView dispute = lockFor(Party.SELLER, disputeId, seller);
    GoodsReturn goods = latest(disputeId);
    goods.provideLabel(command, now());
    returns.save(goods);
    deadlines.end(disputeId, DeadlineKind.RETURN_LABEL);
    Instant dueAt = deadlines.start(disputeId, DeadlineKind.RETURN_SHIPMENT, Binds.BUYER).dueAt();
    disputes.record(
        new ReturnLabelProvided(
            disputeId,
            seller,
            goods.labelCarrier,
            goods.labelTracking,
            Objects.requireNonNullElse(goods.labelNote, ""),
            dueAt));
    process.labelProvided(dispute.number().value());
  }

  /**
   * The buyer has sent the goods back.
   *
   * @throws NoReturnExpected where no shipment is expected
   */
  public void ship(long disputeId, ShipGoods command, Actor buyer) {
    DisputeView dispute = lockFor(Party.BUYER, disputeId, buyer);
    GoodsReturn goods = latest(disputeId);
    goods.ship(command, now());
    returns.save(goods);
    deadlines.end(disputeId, DeadlineKind.RETURN_SHIPMENT);
    deadlines.startAfterTransit(disputeId, DeadlineKind.RETURN_RECEIPT, Binds.SELLER);
    disputes.record(
        new GoodsShipped(
            disputeId,
            buyer,
            Objects.requireNonNull(goods.carrier),
            Objects.requireNonNull(goods.tracking)));
    process.goodsShipped(dispute.number().value());
  }

  /**
   * The seller has received and inspected the goods.
   *
   * @throws NoReturnExpected where none are on their way
   */
  public void receive(long disputeId, ReceiveGoods command, Actor seller) {
    DisputeView dispute = lockFor(Party.SELLER, disputeId, seller);
    GoodsReturn goods = latest(disputeId);
    String note = Texts.optional("note", command.note());
    goods.receive(command, now());
    returns.save(goods);
    deadlines.end(disputeId, DeadlineKind.RETURN_RECEIPT);
    disputes.record(
        new GoodsReceived(disputeId, seller, Objects.requireNonNull(goods.conditionFound), note));
    process.goodsReceived(dispute.number().value());
  }

  /** Tracking says that the goods are with the seller: the time to inspect them counts from now. */
  @EventListener
  void on(ReturnArrived arrived) {
    returns
        .findByOrderNumberAndLineAndEndedAtIsNull(
            arrived.line().orderNumber(), arrived.line().line())
        .stream()
        .filter(GoodsReturn::canArrive)
        .forEach(goods -> arrive(goods.disputeId, arrived.at()));
  }

  private void arrive(long disputeId, Instant at) {
    DisputeView dispute = disputes.lock(disputeId);
    GoodsReturn goods = latest(disputeId);
    if (!goods.canArrive()) {
      return;
    }
    boolean untold = goods.arrive(at);
    returns.save(goods);
    if (untold) {
      deadlines.end(disputeId, DeadlineKind.RETURN_SHIPMENT);
      deadlines.start(disputeId, DeadlineKind.RETURN_RECEIPT, Binds.SELLER);
    } else {
      deadlines.restart(disputeId, DeadlineKind.RETURN_RECEIPT);
    }
    disputes.record(new ReturnedGoodsArrived(disputeId, Actor.SYSTEM, inspectedBy(disputeId)));
    if (untold) {
      process.goodsShipped(dispute.number().value());
    }
  }

  private Instant inspectedBy(long disputeId) {
    return deadlines.running(disputeId).stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.RETURN_RECEIPT)
        .findFirst()
        .orElseThrow(NoReturnExpected::new)
        .dueAt();
  }

  /** For the process: no label in time, the buyer keeps the goods. */
  public void waive(long disputeId) {
    disputes.lock(disputeId);
    GoodsReturn goods = latest(disputeId);
    goods.waive(now());
    returns.save(goods);
    deadlines.end(disputeId, DeadlineKind.RETURN_LABEL);
    disputes.record(new ReturnWaived(disputeId, Actor.SYSTEM));
  }

  /**
   * For the process: not shipped in time, so that nothing is owed any more.
   *
   * @return the outcome now: a decision turns into a denial, an agreement stays one
   */
  public Outcome forfeit(long disputeId) {
    DisputeView dispute = disputes.lock(disputeId);
    GoodsReturn goods = latest(disputeId);
    goods.forfeit(now());
    returns.save(goods);
    deadlines.end(disputeId, DeadlineKind.RETURN_SHIPMENT);
    disputes.record(new RefundForfeited(disputeId, Actor.SYSTEM));
    Decision before = disputes.decisionInForce(disputeId).orElseThrow(NoReturnExpected::new);
    Outcome outcome = before.outcome() == Outcome.SETTLED ? Outcome.SETTLED : Outcome.DENIED;
    Ground ground = new Ground("RT-01", "RETURN_NOT_SHIPPED", dispute.policyVersion(), Map.of());
    disputes.decide(
        new Decision(
            0,
            disputeId,
            now(),
            Actor.SYSTEM,
            outcome,
            null,
            before.payer(),
            before.countsAsDefect(),
            List.of(ground),
            BothLanguages.NOTHING));
    return outcome;
  }

  /** For the process: the receipt was not confirmed in time. */
  public void presumeReceipt(long disputeId) {
    disputes.lock(disputeId);
    GoodsReturn goods = latest(disputeId);
    goods.presumeReceipt(now());
    returns.save(goods);
    deadlines.end(disputeId, DeadlineKind.RETURN_RECEIPT);
    disputes.record(new ReceiptPresumed(disputeId, Actor.SYSTEM));
  }

  /** The latest return, empty where none was ever due. */
  @Transactional(readOnly = true)
  public Optional<ReturnView> of(long disputeId) {
    List<GoodsReturn> all = returns.findByDisputeIdOrderById(disputeId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).view());
  }

  private DisputeView lockFor(Party party, long disputeId, Actor actor) {
    DisputeView dispute = disputes.lock(disputeId);
    if (dispute.partyOf(actor) != party) {
      throw new NotTheirs();
    }
    return dispute;
  }

  private GoodsReturn latest(long disputeId) {
    List<GoodsReturn> all = returns.findByDisputeIdOrderById(disputeId);
    if (all.isEmpty()) {
      throw new NoReturnExpected();
    }
    return all.get(all.size() - 1);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
