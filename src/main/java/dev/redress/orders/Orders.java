package dev.redress.orders;

import dev.redress.guarantee.Party;
import dev.redress.orders.OrderLines.Replacement;
import dev.redress.orders.OrderLines.Side;
import dev.redress.orders.OrderLines.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order lines that the marketplace has told us of, and what was reported of them since. Who may
 * see or change a line is the caller's to ask.
 */
@Service
public class Orders {

  /** No import: the run of a line that was told by itself. */
  private static final long NO_RUN = 0;

  private final OrderLines lines;
  private final OwnRefunds ownRefunds;
  private final ApplicationEventPublisher events;

  Orders(OrderLines lines, OwnRefunds ownRefunds, ApplicationEventPublisher events) {
    this.lines = lines;
    this.ownRefunds = ownRefunds;
    this.events = events;
  }

  /**
   * @throws UnknownOrderLine where the marketplace has told us of no such line
   */
  @Transactional(readOnly = true)
  public OrderLine line(OrderLineId id) {
    return find(id).orElseThrow(() -> new UnknownOrderLine(id));
  }

  @Transactional(readOnly = true)
  public Optional<OrderLine> find(OrderLineId id) {
    return lines.find(id);
  }

  /** Where those lines go, as far as it is known. */
  @Transactional(readOnly = true)
  public Map<OrderLineId, Destination> destinations(Collection<OrderLineId> ids) {
    Map<OrderLineId, Destination> known = new HashMap<>();
    if (!ids.isEmpty()) {
      lines
          .stored(ids)
          .forEach(
              (id, stored) -> {
                Destination destination = stored.told().destination();
                if (destination != null) {
                  known.put(id, destination);
                }
              });
    }
    return known;
  }

  /** What those lines are about; those that are none are left out. */
  @Transactional(readOnly = true)
  public Map<OrderLineId, String> titles(Collection<OrderLineId> ids) {
    Map<OrderLineId, String> titles = new HashMap<>();
    if (!ids.isEmpty()) {
      lines.stored(ids).forEach((id, stored) -> titles.put(id, stored.told().title()));
    }
    return titles;
  }

  /** The newest first, at most {@code limit}. */
  @Transactional(readOnly = true)
  public List<OrderLine> boughtBy(String buyer, int limit) {
    return lines.newest(Side.BUYER, buyer, limit);
  }

  /**
   * The next page: those that follow {@code after}, the last line of the page before.
   *
   * @throws UnknownOrderLine where {@code after} is no order line of this buyer
   */
  @Transactional(readOnly = true)
  public List<OrderLine> boughtBy(String buyer, OrderLineId after, int limit) {
    return page(Side.BUYER, buyer, after, limit);
  }

  /** The newest first, at most {@code limit}. */
  @Transactional(readOnly = true)
  public List<OrderLine> soldBy(String seller, int limit) {
    return lines.newest(Side.SELLER, seller, limit);
  }

  /**
   * The next page: those that follow {@code after}, the last line of the page before.
   *
   * @throws UnknownOrderLine where {@code after} is no order line of this seller
   */
  @Transactional(readOnly = true)
  public List<OrderLine> soldBy(String seller, OrderLineId after, int limit) {
    return page(Side.SELLER, seller, after, limit);
  }

  /** How many orders a seller got, or a buyer placed, since then. */
  @Transactional(readOnly = true)
  public int countPlaced(Party side, String account, Instant since) {
    return lines.countPlaced(side == Party.BUYER ? Side.BUYER : Side.SELLER, account, since);
  }

  /** How many orders each of these sellers got in that time; without those who got none. */
  @Transactional(readOnly = true)
  public Map<String, Integer> countPlacedWith(
      Collection<String> sellers, Instant from, Instant before) {
    return sellers.isEmpty() ? Map.of() : lines.countPlacedWith(sellers, from, before);
  }

  /** How many of those orders this seller got since then. */
  @Transactional(readOnly = true)
  public int countPlacedAmong(Collection<String> orderNumbers, String seller, Instant since) {
    return lines.countPlacedAmong(orderNumbers, seller, since);
  }

  /** Everybody's, for staff: the newest first, at most {@code limit}. */
  @Transactional(readOnly = true)
  public List<OrderLine> newest(int limit) {
    return lines.newest(Side.STAFF, "", limit);
  }

  /**
   * The next page: those that follow {@code after}, the last line of the page before.
   *
   * @throws UnknownOrderLine where the marketplace has told us of no line {@code after}
   */
  @Transactional(readOnly = true)
  public List<OrderLine> newest(OrderLineId after, int limit) {
    return page(Side.STAFF, "", after, limit);
  }

  /** Every report on the line, by the time at which it happened; none for an unknown line. */
  @Transactional(readOnly = true)
  public List<OrderEvent> reports(OrderLineId id) {
    return lines.events(id);
  }

  /**
   * Takes what the marketplace tells of a line in place of what it told before. Reports on the line
   * stay as they are.
   *
   * @throws FaultyOrderLine where more was refunded already than would have been paid
   * @throws OrderLineToldMeanwhile where somebody else told the same line at the same time
   */
  @Transactional
  public Told put(OrderLineData told) {
    Stored stored = lines.stored(List.of(told.id())).get(told.id());
    try {
      if (stored == null) {
        lines.insert(List.of(told), NO_RUN);
        return Told.CREATED;
      }
      if (stored.told().equals(told)) {
        return Told.UNCHANGED;
      }
      stored.checkReplaceableBy(told);
      lines.replace(List.of(new Replacement(stored, told)));
      return Told.CHANGED;
    } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
      OrderLineToldMeanwhile refusal = new OrderLineToldMeanwhile(told.id());
      refusal.initCause(e);
      throw refusal;
    }
  }

  /**
   * Takes a report on a line. A repetition changes nothing and tells nobody, and no more does the
   * report of a refund that Redress has ordered: it would count twice.
   *
   * @return {@code CHANGED}, or {@code UNCHANGED} for what was known
   * @throws UnknownOrderLine where the marketplace has told us of no such line
   * @throws EventReportedOtherwise where the reference is known with other particulars
   * @throws EventBeforeOrder where it would have happened before the order
   * @throws RefundInOtherCurrency where the line was paid in another currency
   * @throws RefundExceedsPaid where more would have been refunded than was paid
   */
  @Transactional
  public Told record(OrderLineId id, OrderEvent event) {
    Stored line = lines.hold(id).orElseThrow(() -> new UnknownOrderLine(id));
    List<OrderEvent> known = lines.events(id);
    Optional<OrderEvent> before =
        known.stream()
            .filter(one -> one.type() == event.type() && one.reference().equals(event.reference()))
            .findAny();
    if (before.isPresent()) {
      if (!before.get().equals(event)) {
        throw new EventReportedOtherwise(event);
      }
      return Told.UNCHANGED;
    }
    if (event.type() == OrderEvent.Type.REFUNDED && ownRefunds.include(id, event.reference())) {
      return Told.UNCHANGED;
    }
    check(line, event);
    lines.insert(line, event);
    ReportedFacts facts = ReportedFacts.of(lines.events(id), line.told().currency());
    lines.save(line, facts);
    publish(id, event, ReportedFacts.of(known, line.told().currency()), facts);
    return Told.CHANGED;
  }

  private static void check(Stored line, OrderEvent event) {
    if (event.at().isBefore(line.told().orderedAt())) {
      throw new EventBeforeOrder(event.at(), line.told().orderedAt());
    }
    Money amount = event.amount();
    if (amount != null && !amount.getCurrencyUnit().equals(line.told().currency())) {
      throw new RefundInOtherCurrency(amount, line.told().currency());
    }
    if (event.type() == OrderEvent.Type.REFUNDED && amount != null) {
      Money refundable = line.told().paid().minus(line.refunded());
      if (amount.isGreaterThan(refundable)) {
        throw new RefundExceedsPaid(amount, refundable);
      }
    }
  }

  /**
   * Others are told of what became true, not of each report: one that came late may change nothing.
   */
  private void publish(OrderLineId id, OrderEvent event, ReportedFacts before, ReportedFacts now) {
    Instant chargebackSince = now.chargebackSince();
    if (before.chargebackSince() == null && chargebackSince != null) {
      events.publishEvent(new ChargebackReported(id, chargebackSince));
    }
    if (before.chargebackSince() != null && chargebackSince == null) {
      events.publishEvent(new ChargebackEnded(id, event.at()));
    }
    Instant returnReceivedAt = now.returnReceivedAt();
    if (before.returnReceivedAt() == null && returnReceivedAt != null) {
      events.publishEvent(new ReturnArrived(id, returnReceivedAt));
    }
  }

  private List<OrderLine> page(Side side, String account, OrderLineId after, int limit) {
    return lines.newest(side, account, after, limit).orElseThrow(() -> new UnknownOrderLine(after));
  }
}
