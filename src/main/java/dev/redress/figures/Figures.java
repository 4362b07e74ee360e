package dev.redress.figures;

import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.DeadlineKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is counted of all disputes, and which disputes stand behind it. Figures follow what happens
 * by seconds ({@link #countedAt}); days are the marketplace's.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

  /** No dispute was opened before. */
  private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  private final FigureQueries queries;
  private final FigureRows rows;
  private final FigureFold fold;
  private final Marketplace marketplace;
  private final Clock clock;

  Figures(
      FigureQueries queries,
      FigureRows rows,
      FigureFold fold,
      Marketplace marketplace,
      Clock clock) {
    this.queries = queries;
    this.rows = rows;
    this.fold = fold;
    this.marketplace = marketplace;
    this.clock = clock;
  }

  /** The marketplace's day. */
  public LocalDate today() {
    return clock.instant().atZone(marketplace.zone()).toLocalDate();
  }

  /** From the first dispute on, for what is counted as it stands and not by when it came about. */
  public Period always() {
    return new Period(BEGINNING, END);
  }

  /** By detail and currency. */
  public List<Total> totals(Tally measure, Selection selection) {
    return queries.totals(measure, selection);
  }

  /**
   * Of a measure that is told apart by {@link Share}: how often, by member and result. Not of
   * members whose names were erased.
   */
  public Map<String, Map<String, Long>> among(
      Tally measure, Share.Group group, Selection selection) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Total total : queries.totals(measure, selection)) {
      Share share = Share.of(total.detail());
      if (share.group() == group && !share.member().isEmpty() && total.count() > 0) {
        counts
            .computeIfAbsent(share.member(), first -> new TreeMap<>())
            .merge(share.result(), total.count(), Long::sum);
      }
    }
    return counts;
  }

  /**
   * How far two people agree who looked at the same cases apart.
   *
   * @param question {@link Share#OUTCOME}, {@link Share#PAYER} or {@link Share#DEFECT}
   */
  public Agreement agreement(String question, Selection selection) {
    Map<String, Map<String, Long>> pairs = new TreeMap<>();
    among(Tally.BLIND_ANSWER, Share.Group.BLIND, selection)
        .getOrDefault(question, Map.of())
        .forEach(
            (both, count) -> {
              Share share = new Share(Share.Group.BLIND, question, both);
              pairs
                  .computeIfAbsent(share.first(), first -> new TreeMap<>())
                  .put(share.second(), count);
            });
    return new Agreement(pairs);
  }

  /** Whether to all members of a group as large a share of what is decided is granted. */
  public Parity parity(Share.Group group, Selection selection) {
    Map<String, Proportion> granted = new TreeMap<>();
    among(Tally.OUTCOME_AMONG, group, selection)
        .forEach(
            (member, outcomes) ->
                granted.put(
                    member,
                    new Proportion(
                        outcomes.entrySet().stream()
                            .filter(outcome -> Outcome.valueOf(outcome.getKey()).isGrant())
                            .mapToLong(Map.Entry::getValue)
                            .sum(),
                        outcomes.values().stream().mapToLong(Long::longValue).sum())));
    return new Parity(granted);
  }

  /** As {@link #totals}, of each problem type. */
  public Map<ProblemType, List<Total>> byProblem(Tally measure, Selection selection) {
    return queries.byProblem(measure, selection);
  }

  /** Lengths of time, by detail. */
  public Map<String, Spread> spreads(Tally measure, Selection selection) {
    return queries.spreads(measure, selection);
  }

  /** Lengths of time, of each problem type. */
  public Map<ProblemType, Spread> spreadsByProblem(Tally measure, Selection selection) {
    return queries.spreadsByProblem(measure, selection);
  }

  /**
   * The days of a period in order, or its months ({@link Period#isToldByDays}); without empty ones.
   */
  public List<TotalOfDay> course(Tally measure, Selection selection) {
    return queries.byDay(
        measure, selection, selection.period().isToldByDays() ? Period.DAYS : Period.MONTHS);
  }

  /** What is counted as it stands, by the day on which it counts: to tell how old it is. */
  public List<TotalOfDay> byAge(Tally measure, Selection selection) {
    return queries.byDay(measure, selection.in(always()), Period.DAYS);
  }

  /** How many were counted on any day before the period. */
  public long countBefore(Tally measure, Selection selection) {
    Period earlier = new Period(BEGINNING, selection.period().from().minusDays(1));
    return queries.totals(measure, selection.in(earlier)).stream().mapToLong(Total::count).sum();
  }

  /** Deadlines that are over unmet, and those over within that time; by kind. */
  public List<DueTotal> due(Selection selection, Duration within) {
    Instant now = clock.instant();
    return queries.due(selection, now, now.plus(within));
  }

  /** The countries of which anything was ever counted. */
  public List<String> countries() {
    return queries.countries();
  }

  /**
   * The disputes behind a figure, the newest day first.
   *
   * @param details empty for all
   * @param after the last of the page before, null for the first page
   */
  public List<CountedDispute> disputes(
      Tally measure,
      List<String> details,
      Selection selection,
      @Nullable CountedDispute after,
      int limit) {
    return queries.disputes(
        measure,
        details,
        selection,
        after == null ? new CountedDispute(Long.MAX_VALUE, END, "", "", 0, 0) : after,
        limit);
  }

  /**
   * The disputes in which a deadline is over unmet, the longest first.
   *
   * @param kind null for all
   * @param after the last of the page before, null for the first page
   */
  public List<DueDispute> overdue(
      Selection selection, @Nullable DeadlineKind kind, @Nullable DueDispute after, int limit) {
    return queries.dueDisputes(
        selection, kind, after == null ? before(Instant.EPOCH) : after, clock.instant(), limit);
  }

  /** As {@link #overdue}: in which a deadline will be over within that time, the next first. */
  public List<DueDispute> dueWithin(
      Selection selection,
      @Nullable DeadlineKind kind,
      Duration within,
      @Nullable DueDispute after,
      int limit) {
    Instant now = clock.instant();
    return queries.dueDisputes(
        selection, kind, after == null ? before(now) : after, now.plus(within), limit);
  }

  /** Behind it come all that are due later than that. */
  private static DueDispute before(Instant time) {
    return new DueDispute(Long.MAX_VALUE, DeadlineKind.REVIEW_TARGET, 0, time);
  }

  /** Up to when everything that happened is counted; empty before the first time. */
  public Optional<Instant> countedAt() {
    Duration behind = fold.behind();
    return Optional.ofNullable(rows.progress().foldedAt())
        .map(folded -> clock.instant().minus(behind));
  }
}
