package dev.redress.figures;

import dev.redress.appeals.Appeals;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.PersonalDataErased;
import dev.redress.engine.ElementPass;
import dev.redress.engine.ElementPasses;
import dev.redress.guarantee.Marketplace;
import dev.redress.notification.FailedNotice;
import dev.redress.notification.Notices;
import dev.redress.notification.Part;
import dev.redress.orders.Destination;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import dev.redress.policy.ExchangeRates;
import dev.redress.reviews.BlindReview;
import dev.redress.reviews.BlindReviews;
import dev.redress.settlement.Settlements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the modules for what they keep of disputes, and derives the facts of it. */
@Component
class Stories {

  private static final Logger LOG = LoggerFactory.getLogger(Stories.class);
  private static final String ERASED = PersonalDataErased.class.getSimpleName();
  private static final List<String> EVENTS =
      Stream.concat(DisputeStory.MILESTONES.stream(), Stream.of(ERASED)).toList();

  private final Disputes disputes;
  private final Deadlines deadlines;
  private final Appeals appeals;
  private final Settlements settlements;
  private final Notices notices;
  private final Orders orders;
  private final ElementPasses passes;
  private final BlindReviews blindReviews;
  private final ExchangeRates rates;
  private final Marketplace marketplace;

  Stories(
      Disputes disputes,
      Deadlines deadlines,
      Appeals appeals,
      Settlements settlements,
      Notices notices,
      Orders orders,
      ElementPasses passes,
      BlindReviews blindReviews,
      ExchangeRates rates,
      Marketplace marketplace) {
    this.disputes = disputes;
    this.deadlines = deadlines;
    this.appeals = appeals;
    this.settlements = settlements;
    this.notices = notices;
    this.orders = orders;
    this.passes = passes;
    this.blindReviews = blindReviews;
    this.rates = rates;
    this.marketplace = marketplace;
  }

  /**
   * The facts of these disputes, as they are now.
   *
   * @param erased those whose personal data was erased
   * @param forgotten those of which not all that counted can be derived any more: the erased, and
   *     those whose history the engine has cleaned up
   */
  record Derived(List<FactsOfDispute> facts, Set<Long> erased, Set<Long> forgotten) {

    /**
     * What is to count of a dispute from now on.
     *
     * @param now as it is derived
     * @param before as it was kept
     */
    FactsOfDispute standing(FactsOfDispute now, FactsOfDispute before) {
      if (before.facts().isEmpty() || !forgotten.contains(now.disputeId())) {
        return now;
      }
      return erased.contains(now.disputeId()) ? before.withoutNames() : before;
    }
  }

  Derived of(Collection<Long> ids) {
    Map<Long, Map<String, Instant>> firsts = disputes.firsts(ids, EVENTS);
    List<DisputeView> found = disputes.find(ids);
    Map<Long, List<Deadline>> running = byDispute(deadlines.running(ids), Deadline::disputeId);
    Map<Long, List<FailedNotice>> failed = byDispute(notices.failed(ids), FailedNotice::disputeId);
    Map<Long, List<Decision>> decisions = disputes.decisions(ids);
    Map<OrderLineId, Destination> destinations =
        orders.destinations(found.stream().map(DisputeView::line).distinct().toList());
    Map<String, List<ElementPass>> passed =
        passes.of(found.stream().map(dispute -> dispute.number().value()).toList());
    Map<Long, List<BlindReview>> looks =
        byDispute(blindReviews.concluded(ids), BlindReview::disputeId);
    Map<Long, Map<Part, Locale>> languages = notices.firstLanguages(ids);
    Set<Long> erased = new HashSet<>();
    Set<Long> forgotten = new HashSet<>();
    List<FactsOfDispute> facts = new ArrayList<>();
    for (DisputeView dispute : found) {
      List<ElementPass> kept = passed.get(dispute.number().value());
      if (firsts.getOrDefault(dispute.id(), Map.of()).containsKey(ERASED)) {
        erased.add(dispute.id());
        forgotten.add(dispute.id());
      }
      if (kept == null && !dispute.isOpen()) {
        forgotten.add(dispute.id());
      }
      try {
        facts.add(
            story(
                    dispute,
                    firsts.getOrDefault(dispute.id(), Map.of()),
                    decisions.getOrDefault(dispute.id(), List.of()),
                    failed.getOrDefault(dispute.id(), List.of()),
                    running.getOrDefault(dispute.id(), List.of()),
                    kept == null ? List.of() : kept,
                    looks.getOrDefault(dispute.id(), List.of()),
                    languages.getOrDefault(dispute.id(), Map.of()),
                    destinations)
                .facts());
      } catch (RuntimeException e) {
        // The others count all the same; the next walk comes by here again.
        LOG.error("{} cannot be counted", dispute.number(), e);
      }
    }
    return new Derived(facts, erased, forgotten);
  }

  private DisputeStory story(
      DisputeView dispute,
      Map<String, Instant> firsts,
      List<Decision> decisions,
      List<FailedNotice> failed,
      List<Deadline> running,
      List<ElementPass> passed,
      List<BlindReview> looks,
      Map<Part, Locale> languages,
      Map<OrderLineId, Destination> destinations) {
    boolean decided = !decisions.isEmpty();
    OrderLine line = orders.line(dispute.line());
    Destination destination = destinations.get(dispute.line());
    return new DisputeStory(
        dispute,
        firsts,
        decisions,
        decided ? appeals.of(dispute.id()) : List.of(),
        decided ? settlements.ledger(dispute.id()) : List.of(),
        decided ? settlements.refunds(dispute.id()) : List.of(),
        failed,
        running,
        passed,
        looks,
        circumstances(line, languages),
        destination == null ? Selection.UNKNOWN_COUNTRY : destination.country(),
        dispute.wanted().refunded().orElseGet(line::paid),
        marketplace.zone());
  }

  private Circumstances circumstances(OrderLine line, Map<Part, Locale> languages) {
    return new Circumstances(
        languages.get(Part.BUYER),
        languages.get(Part.SELLER),
        rates.knows(line.paid().getCurrencyUnit()) ? AmountBand.of(rates.inUsd(line.paid())) : null,
        line.orderedAt());
  }

  private static <T> Map<Long, List<T>> byDispute(List<T> all, Function<T, Long> dispute) {
    Map<Long, List<T>> found = new HashMap<>();
    all.forEach(
        one -> found.computeIfAbsent(dispute.apply(one), first -> new ArrayList<>()).add(one));
    return found;
  }
}
