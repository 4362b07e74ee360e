package dev.redress.disputes;

import static java.util.stream.Collectors.toMap;

import dev.redress.guarantee.Actor;
import dev.redress.policy.Policies;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disputes like one at hand, and how they were decided. Alike are those of one {@link PeerGroup};
 * of its latest, those come first in which the most of the policy's rules hit that hit here. Takes
 * a constant number of queries, whatever there was before.
 */
@Service
@Transactional(readOnly = true)
public class Precedents {

  private static final int LOOKED_AT = 20;
  private static final int SHOWN = 5;

  private final DisputeRepository repository;
  private final Disputes disputes;
  private final DecisionRows decisions;
  private final Policies policies;

  Precedents(
      DisputeRepository repository, Disputes disputes, DecisionRows decisions, Policies policies) {
    this.repository = repository;
    this.disputes = disputes;
    this.decisions = decisions;
    this.policies = policies;
  }

  /**
   * Five at most, the likest first, then the latest. Not those that the reader is a party to, and
   * none of which only figures are kept.
   *
   * @throws UnknownDispute where there is none
   * @throws NotTheirs for everybody but staff
   */
  public List<Precedent> of(long disputeId, Actor reader) {
    if (!reader.isStaff()) {
      throw new NotTheirs();
    }
    Map<Long, DisputeView> alike =
        repository.precedents(disputes.peerGroupOf(disputeId), disputeId, LOOKED_AT).stream()
            .map(Dispute::view)
            .filter(one -> !one.buyer().equals(reader.account()))
            .filter(one -> !one.seller().equals(reader.account()))
            .collect(toMap(DisputeView::id, Function.identity()));
    if (alike.isEmpty()) {
      return List.of();
    }
    Map<Long, Decision> inForce =
        decisions.read(alike.keySet()).stream()
            .collect(toMap(Decision::disputeId, Function.identity(), BinaryOperator.maxBy(LATER)));
    Set<Long> all = new HashSet<>(alike.keySet());
    all.add(disputeId);
    Map<Long, Set<String>> rules = policies.rulesHitIn(all);
    Set<String> here = rules.getOrDefault(disputeId, Set.of());
    return inForce.values().stream()
        .map(
            decision ->
                new Precedent(
                    Objects.requireNonNull(alike.get(decision.disputeId())),
                    decision,
                    shared(here, rules.getOrDefault(decision.disputeId(), Set.of()))))
        .sorted(
            Comparator.comparingInt(Precedent::sharedRules)
                .thenComparing(precedent -> precedent.dispute().id())
                .reversed())
        .limit(SHOWN)
        .toList();
  }

  private static final Comparator<Decision> LATER = Comparator.comparingLong(Decision::id);

  private static int shared(Set<String> here, Set<String> there) {
    return (int) there.stream().filter(here::contains).count();
  }
}
