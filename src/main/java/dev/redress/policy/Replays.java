package dev.redress.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Outcome;
import dev.redress.policy.DecisionTable.Hit;
import dev.redress.policy.PastDisputes.Ending;
import dev.redress.policy.ReplayChange.Turning;
import dev.redress.policy.ReplayRows.Kept;
import dev.redress.policy.ReplayRows.Position;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a version of the policy would have made of past disputes: the facts that were kept with each
 * evaluation are asked of its tables again. A replay runs in the background, page by page, each in
 * a transaction with its progress, so that a restart goes on where it was; it reads disputes and
 * writes none.
 */
@Service
@Transactional
public class Replays {

  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
  private static final int PAGE = 200;
  private static final TypeReference<List<String>> RULES = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FACTS =
      new TypeReference<>() {};

  private final ReplayRows rows;
  private final PolicyVersionRows versions;
  private final Policies policies;
  private final PastDisputes disputes;
  private final Clock clock;

  /** The tables of a version never change, whatever its state. */
  private final Map<String, PolicyTables> tables = new ConcurrentHashMap<>();

  Replays(
      ReplayRows rows,
      PolicyVersionRows versions,
      Policies policies,
      PastDisputes disputes,
      Clock clock) {
    this.rows = rows;
    this.versions = versions;
    this.policies = policies;
    this.disputes = disputes;
    this.clock = clock;
  }

  /**
   * Begins a replay over all disputes that have been evaluated and decided, or settled, by now.
   *
   * @throws UnknownPolicyVersion where nobody uploaded one of that name
   */
  public Replay start(String version, Actor manager) {
    if (versions.find(version).isEmpty()) {
      throw new UnknownPolicyVersion(version);
    }
    return get(rows.insert(version, manager.account(), now()));
  }

  /**
   * Stops a running one; what it has found stays.
   *
   * @throws UnknownReplay where there is none of that number
   * @throws ReplayIsOver where it does not run any more
   */
  public Replay stop(long id, Actor manager) {
    get(id);
    if (!rows.end(id, ReplayState.STOPPED, manager.account(), now())) {
      throw new ReplayIsOver(id);
    }
    return get(id);
  }

  /**
   * One replay, as far as it is.
   *
   * @throws UnknownReplay where there is none of that number
   */
  @Transactional(readOnly = true)
  public Replay get(long id) {
    return rows.find(id).orElseThrow(() -> new UnknownReplay(id));
  }

  /** All of a version, the latest first. */
  @Transactional(readOnly = true)
  public List<Replay> of(String version) {
    return rows.of(version);
  }

  /** What it has found so far, by the rules that lead another way, the most frequent first. */
  @Transactional(readOnly = true)
  public List<ReplaySum> sums(long id) {
    return rows.sums(id);
  }

  /**
   * The disputes that would have been decided otherwise, in the order in which they were opened.
   *
   * @param afterDispute the last dispute's id of the page before; 0 for the first page
   */
  @Transactional(readOnly = true)
  public List<ReplayChange> changes(long id, long afterDispute, int most) {
    return rows.changes(id, afterDispute, most);
  }

  /** For the sweep: those that are not over yet, the oldest first. */
  @Transactional(readOnly = true)
  List<Long> running() {
    return rows.running();
  }

  /** For the sweep: goes one page further. Answers whether it runs on. */
  boolean step(long id) {
    Optional<Position> taken = rows.take(id);
    if (taken.isEmpty()) {
      return false;
    }
    Position position = taken.get();
    List<Kept> page = rows.evaluations(position, PAGE);
    if (page.isEmpty()) {
      rows.end(id, ReplayState.DONE, null, now());
      return false;
    }
    Map<Long, List<Kept>> byDispute =
        page.stream()
            .collect(
                Collectors.groupingBy(Kept::disputeId, LinkedHashMap::new, Collectors.toList()));
    Map<Long, Ending> endings = disputes.endings(byDispute.keySet());
    Page replayed = new Page(tables(position.version()));
    endings.forEach(
        (dispute, ending) ->
            replayed.take(dispute, ending, byDispute.getOrDefault(dispute, List.of())));
    rows.insert(id, replayed.changes);
    rows.moveTo(
        id,
        position.after(
            page.get(page.size() - 1).disputeId(),
            byDispute.size(),
            endings.size() - replayed.failed,
            replayed.failed));
    return true;
  }

  private PolicyTables tables(String version) {
    return tables.computeIfAbsent(version, name -> PolicyTables.of(versions.files(name)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The disputes of one transaction. */
  private final class Page {

    private final PolicyTables draft;
    private final List<ReplayChange> changes = new ArrayList<>();
    private final Map<String, Map<String, Course>> thenByRules = new HashMap<>();
    private int failed;

    Page(PolicyTables draft) {
      this.draft = draft;
    }

    /** One dispute whose facts do not fit must not keep the others. */
    void take(long dispute, Ending ending, List<Kept> evaluations) {
      try {
        for (Kept kept : evaluations) {
          Optional<ReplayChange> change = change(dispute, ending, kept);
          if (change.isPresent()) {
            changes.add(change.get());
            return;
          }
        }
      } catch (RuntimeException e) {
        failed++;
        LOG.warn("Dispute {} cannot be replayed", dispute, e);
      }
    }

    private Optional<ReplayChange> change(long dispute, Ending ending, Kept kept) {
      Map<String, @Nullable Object> facts = Json.read(kept.facts(), FACTS);
      List<String> now = draft.table(kept.table()).ask(facts).stream().map(Hit::rule).toList();
      Course courseThen = courseThen(kept);
      Course courseNow = Course.of(draft.text(kept.table()), now);
      if (courseNow.equals(courseThen)) {
        return Optional.empty();
      }
      List<String> then = Json.read(kept.rules(), RULES);
      boolean sameRules = then.equals(now);
      return Optional.of(
          new ReplayChange(
              dispute,
              ending.number(),
              ending.outcome(),
              new Turning(
                  kept.table(),
                  sameRules ? then : without(then, now),
                  sameRules ? now : without(now, then),
                  courseThen,
                  courseNow),
              Optional.ofNullable(kept.atStake()),
              difference(courseNow, kept.atStake(), facts, ending)));
    }

    /** Its tables know what the rules meant that spoke then: nothing is asked for it. */
    private Course courseThen(Kept kept) {
      return thenByRules
          .computeIfAbsent(kept.version() + "/" + kept.table(), table -> new HashMap<>())
          .computeIfAbsent(
              kept.rules(),
              rules ->
                  Course.of(
                      policies.of(kept.version()).tables().text(kept.table()),
                      Json.read(rules, RULES)));
    }
  }

  private static List<String> without(List<String> rules, List<String> others) {
    return rules.stream().filter(rule -> !others.contains(rule)).toList();
  }

  /** Against what was moved in the end, whoever decided it. */
  private static Optional<Shares> difference(
      Course now, @Nullable Money atStake, Map<String, @Nullable Object> facts, Ending ending) {
    if (atStake == null) {
      return Optional.empty();
    }
    Shares none = Shares.none(atStake.getCurrencyUnit());
    return moved(now, atStake, facts).map(moved -> moved.minus(ending.moved().orElse(none)));
  }

  /** What would have been moved; empty where people would have decided. */
  private static Optional<Shares> moved(
      Course course, Money atStake, Map<String, @Nullable Object> facts) {
    Shares none = Shares.none(atStake.getCurrencyUnit());
    return switch (course.turn()) {
      case CLAIM_REFUSED -> Optional.of(none);
      case DECIDED -> {
        boolean granted = course.outcome() == Outcome.GRANTED_FULL;
        boolean agreed =
            course.outcome() == Outcome.SETTLED
                && SellerAnswer.ACCEPTED.name().equals(facts.get("sellerAnswer"));
        yield Optional.of(
            granted || agreed
                ? Shares.paid(atStake, Objects.requireNonNull(course.payer()))
                : none);
      }
      default -> Optional.empty();
    };
  }
}
