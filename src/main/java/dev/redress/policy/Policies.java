package dev.redress.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The published versions of the policy, and the explanations of what was decided under them. */
@Service
public class Policies {

  private static final TypeReference<List<String>> RULES = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, Object>> FACTS =
      new TypeReference<>() {};

  private static final TypeReference<Object> ANYTHING = new TypeReference<>() {};

  private final Policy first;
  private final MarketplaceCalendar calendar;
  private final ExchangeRates rates;
  private final PolicyVersionRows versions;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final PolicyOfDispute disputes;

  /** What is published never changes, on no node: it is read once. */
  private final Map<String, Policy> published = new ConcurrentHashMap<>();

  private final ReadOnce<Long, List<Explanation>> explained =
      new ReadOnce<>(this::readExplanations);

  Policies(
      MarketplaceCalendar calendar,
      ExchangeRates rates,
      JdbcClient jdbc,
      Clock clock,
      PolicyOfDispute disputes) {
    this.calendar = calendar;
    this.rates = rates;
    this.first = policy(PolicyTables.onClassPath());
    this.versions = new PolicyVersionRows(jdbc);
    this.jdbc = jdbc;
    this.clock = clock;
    this.disputes = disputes;
  }

  /**
   * The version under which orders of that time are disputed: the last one that was in force then.
   * Asked anew each time, since another node may have published one.
   */
  public String versionFor(Instant orderedAt) {
    return versions.effectiveAt(orderedAt).orElse(first.version());
  }

  /** The policy under which an order that is placed now would be disputed. */
  public Policy inForce() {
    return of(versionFor(clock.instant()));
  }

  /**
   * The policy that a dispute is under, whatever is in force now.
   *
   * @throws RuntimeException where there is no such dispute
   */
  public Policy ofDispute(long disputeId) {
    return of(disputes.versionOf(disputeId));
  }

  /**
   * The policy of a version that {@link #versionFor} named.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Policy of(String version) {
    return find(version)
        .orElseThrow(() -> new IllegalArgumentException("no policy version " + version));
  }

  /** The policy of that published version; empty where there is none. */
  public Optional<Policy> find(String version) {
    if (version.equals(first.version())) {
      return Optional.of(first);
    }
    Policy known = published.get(version);
    if (known != null) {
      return Optional.of(known);
    }
    return versions
        .find(version)
        .filter(PolicyVersion::isPublished)
        .map(
            found ->
                published.computeIfAbsent(
                    found.name(), name -> policy(PolicyTables.of(versions.files(name)))));
  }

  /** The version that travels with the application. */
  Policy first() {
    return first;
  }

  /** A policy of other tables, such as a draft's, for this marketplace. */
  Policy policy(PolicyTables tables) {
    return new Policy(tables, calendar, rates);
  }

  /** Keeps why something was decided where no money was at stake, in the caller's transaction. */
  public void explain(long disputeId, Evaluation<?> evaluation) {
    explain(disputeId, evaluation, null);
  }

  /**
   * Keeps why something was decided, in the caller's transaction.
   *
   * @param atStake what the buyer could win by it, for later replays
   */
  public void explain(long disputeId, Evaluation<?> evaluation, @Nullable Money atStake) {
    jdbc.sql(
            """
            insert into policy_evaluation
              (dispute_id, evaluated_at, decision_table, policy_version, rules, facts, answer,
                stake_minor, stake_currency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            disputeId,
            OffsetDateTime.ofInstant(
                clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
            evaluation.table(),
            evaluation.version(),
            Json.write(evaluation.rules()),
            Json.write(evaluation.facts()),
            Json.write(evaluation.result()),
            atStake == null ? null : atStake.getAmountMinorLong(),
            atStake == null ? null : atStake.getCurrencyUnit().getCode())
        .update();
  }

  /**
   * The grounds that a decision rests on by these rules: as they were met in the dispute, else as
   * clauses that somebody applied.
   *
   * @param proposed the grounds of what the policy proposes
   * @throws UnknownClause where the dispute's policy has no such rule
   */
  public List<Ground> grounds(
      long disputeId, Collection<String> rules, Collection<Ground> proposed) {
    if (rules.isEmpty()) {
      return List.of();
    }
    Policy policy = ofDispute(disputeId);
    Map<String, Ground> met = groundsMet(disputeId, proposed);
    return rules.stream()
        .distinct()
        .map(
            rule -> {
              Ground ground = met.get(rule);
              if (ground == null && !policy.hasRule(rule)) {
                throw new UnknownClause(rule);
              }
              return ground == null
                  ? new Ground(rule, "CLAUSE_APPLIED", policy.version(), Map.of())
                  : ground;
            })
        .toList();
  }

  /**
   * The grounds that a dispute's facts met, by their rules; those that were met last come first.
   */
  Map<String, Ground> groundsMet(long disputeId, Collection<Ground> proposed) {
    Map<String, Ground> met = new LinkedHashMap<>();
    proposed.forEach(ground -> met.putIfAbsent(ground.rule(), ground));
    List<Explanation> kept = new ArrayList<>(explanations(disputeId));
    Collections.reverse(kept);
    kept.stream()
        .flatMap(one -> Explanations.grounds(Json.read(one.result(), ANYTHING)).stream())
        .forEach(ground -> met.putIfAbsent(ground.rule(), ground));
    return met;
  }

  /** Everything that the tables said in a dispute, the oldest first. */
  public List<Explanation> explanations(long disputeId) {
    return explained.of(disputeId);
  }

  private List<Explanation> readExplanations(long disputeId) {
    return jdbc.sql("select * from policy_evaluation where dispute_id = ? order by id")
        .param(disputeId)
        .query((row, number) -> explanation(row))
        .list();
  }

  /** The rules that hit in several disputes, whatever table they are of, by the dispute. */
  public Map<Long, Set<String>> rulesHitIn(Collection<Long> disputeIds) {
    Map<Long, Set<String>> rules = new HashMap<>();
    jdbc.sql("select dispute_id, rules from policy_evaluation where dispute_id in (:disputes)")
        .param("disputes", disputeIds)
        .query(
            row -> {
              rules
                  .computeIfAbsent(row.getLong(1), first -> new HashSet<>())
                  .addAll(Json.read(row.getString(2), RULES));
            });
    return rules;
  }

  private static Explanation explanation(ResultSet row) throws SQLException {
    return new Explanation(
        row.getObject("evaluated_at", OffsetDateTime.class).toInstant(),
        row.getString("decision_table"),
        row.getString("policy_version"),
        Json.read(row.getString("rules"), RULES),
        Json.read(row.getString("facts"), FACTS),
        row.getString("answer"));
  }
}
