package dev.redress.figures;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that counts of one dispute.
 *
 * @param problemType a problem type's name
 * @param country where the goods went, ISO 3166; {@link Selection#UNKNOWN_COUNTRY}
 * @param facts no two with the same key
 * @param deadlines those whose time runs
 */
record FactsOfDispute(
    long disputeId,
    String problemType,
    String country,
    List<Fact> facts,
    List<RunningDeadline> deadlines) {

  FactsOfDispute {
    facts = List.copyOf(facts);
    deadlines = List.copyOf(deadlines);
  }

  /** When a deadline of that kind (and subject, such as an offer) is over. */
  record RunningDeadline(String kind, long subject, Instant dueAt) {}

  /** The same, of people whose names are gone. */
  FactsOfDispute withoutNames() {
    Map<Fact.Key, Fact> nameless = new LinkedHashMap<>();
    for (Fact fact : facts) {
      Fact other = fact.withoutName();
      nameless.merge(other.key(), other, Fact::and);
    }
    return new FactsOfDispute(
        disputeId, problemType, country, List.copyOf(nameless.values()), deadlines);
  }

  /** In whatever order. */
  boolean saysTheSameAs(FactsOfDispute other) {
    return problemType.equals(other.problemType)
        && country.equals(other.country)
        && Set.copyOf(facts).equals(Set.copyOf(other.facts))
        && Set.copyOf(deadlines).equals(Set.copyOf(other.deadlines));
  }

  static FactsOfDispute none(long disputeId) {
    return new FactsOfDispute(disputeId, "", "", List.of(), List.of());
  }
}
