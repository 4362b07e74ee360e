package dev.redress.figures;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.engine.Clockwork;
import dev.redress.figures.FigureRows.Progress;
import dev.redress.figures.FigureRows.Touch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the facts and their sums up: what was touched is derived again, what differs is exchanged,
 * and the sums move by the difference. Beside that it walks through all disputes, the newest first,
 * and derives each again; what it finds otherwise than kept is a fault, and is put right.
 *
 * <p>One at a time: who folds takes the round in which it began to read, or nothing is written.
 */
@Service
public class FigureFold implements Clockwork {

  private static final Logger LOG = LoggerFactory.getLogger(FigureFold.class);
  private static final int MOST_AT_ONCE = 250;

  private final FigureRows rows;
  private final Stories stories;
  private final Disputes disputes;
  private final TransactionTemplate transaction;
  private final Counter corrected;
  private final Clock clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  FigureFold(
      FigureRows rows,
      Stories stories,
      Disputes disputes,
      PlatformTransactionManager transactions,
      MeterRegistry meters,
      Clock clock) {
    this.rows = rows;
    this.stories = stories;
    this.disputes = disputes;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.corrected =
        Counter.builder("redress.figures.corrected")
            .description("Disputes and sums that were found counted wrongly, and put right")
            .register(meters);
  }

  /** Figures follow what happens; they have no time of their own. */
  @Override
  public Optional<Instant> next() {
    return Optional.empty();
  }

  /** Counts everything that has happened by now. */
  @Override
  public void catchUp() {
    while (foldSome() && !Thread.currentThread().isInterrupted()) {
      // until nothing is left
    }
  }

  private boolean foldSome() {
    oneAtATime.lock();
    try {
      long round = rows.progress().round();
      List<Touch> touches = rows.touches(MOST_AT_ONCE);
      if (touches.isEmpty()) {
        return false;
      }
      Set<Long> ids = new HashSet<>();
      touches.forEach(touch -> ids.add(touch.disputeId()));
      Stories.Derived derived = stories.of(ids);
      transaction.executeWithoutResult(
          status -> {
            if (rows.takeTurn(round, now())) {
              exchange(derived, ids);
              rows.forget(touches);
            }
          });
      return true;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Looks at all disputes again, from the newest to the oldest, whatever was walked before. */
  public void walkThrough() {
    transaction.executeWithoutResult(
        status -> rows.walkedTo(null, rows.progress().walkedThroughAt()));
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = walkOn();
    }
  }

  /** Whether all disputes have been looked at since the house keeps figures. */
  boolean hasWalkedThrough() {
    return rows.progress().walkedThroughAt() != null;
  }

  /** Looks at the next some; answers whether there are more before the walk begins anew. */
  boolean walkOn() {
    oneAtATime.lock();
    try {
      Progress progress = rows.progress();
      Long walkedTo = progress.walkedTo();
      List<Long> ids =
          disputes.newest(walkedTo == null ? Long.MAX_VALUE : walkedTo, MOST_AT_ONCE).stream()
              .map(DisputeView::id)
              .toList();
      Stories.Derived derived = stories.of(ids);
      transaction.executeWithoutResult(
          status -> {
            if (rows.takeTurn(progress.round(), now())) {
              // What has just happened and is not counted yet is no fault.
              Set<Long> settled = new HashSet<>(ids);
              settled.removeAll(rows.touched(ids));
              int wrong = exchange(derived, settled);
              if (wrong > 0 && progress.walkedThroughAt() != null) {
                LOG.error("{} disputes were not counted as they are", wrong);
                corrected.increment(wrong);
              }
              rows.walkedTo(
                  ids.isEmpty() ? null : ids.get(ids.size() - 1),
                  ids.isEmpty() ? now() : progress.walkedThroughAt());
            }
          });
      return !ids.isEmpty();
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * Adds all sums up again where one is not what its facts add up to. Answers how many were not.
   */
  public long checkSums() {
    oneAtATime.lock();
    try {
      Long wrong =
          transaction.execute(
              status -> {
                if (!rows.takeTurn(rows.progress().round(), now())) {
                  // somebody folds at this moment; the next check comes
                  return 0L;
                }
                long found = rows.wrongSums();
                if (found > 0) {
                  rows.rebuildSums();
                }
                return found;
              });
      long found = wrong == null ? 0 : wrong;
      if (found > 0) {
        LOG.error("{} sums of figures were not what their facts add up to", found);
        corrected.increment((double) found);
      }
      return found;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** For how long the oldest thing that happened waits to be counted; zero where nothing does. */
  Duration behind() {
    return rows.oldestTouch()
        .map(oldest -> Duration.between(oldest, clock.instant()))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }

  /** Answers of how many disputes something else is kept now. */
  private int exchange(Stories.Derived derived, Collection<Long> ids) {
    Map<Long, FactsOfDispute> kept = rows.facts(ids);
    Map<SumKey, Change> changes = new HashMap<>();
    List<FactsOfDispute> different = new ArrayList<>();
    for (FactsOfDispute now : derived.facts()) {
      if (!ids.contains(now.disputeId())) {
        continue;
      }
      FactsOfDispute before =
          kept.getOrDefault(now.disputeId(), FactsOfDispute.none(now.disputeId()));
      FactsOfDispute then = derived.standing(now, before);
      if (!then.saysTheSameAs(before)) {
        different.add(then);
        before.facts().forEach(fact -> change(changes, before, fact, Change.takingAway(fact)));
        then.facts().forEach(fact -> change(changes, then, fact, Change.adding(fact)));
      }
    }
    rows.replace(different);
    rows.add(changes);
    return different.size();
  }

  private static void change(
      Map<SumKey, Change> changes, FactsOfDispute dispute, Fact fact, Change change) {
    SumKey.of(dispute, fact).forEach(key -> changes.merge(key, change, Change::and));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
