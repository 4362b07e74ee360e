package dev.redress.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All versions of the policy, and the explanations of what was decided under them. */
@Service
public class Policies {

  private static final TypeReference<List<String>> RULES = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, Object>> FACTS =
      new TypeReference<>() {};

  private final Policy first;
  private final JdbcClient jdbc;
  private final Clock clock;

  public Policies(MarketplaceCalendar calendar, ExchangeRates rates, JdbcClient jdbc, Clock clock) {
    this.first = new Policy(PolicyTables.onClassPath(), calendar, rates);
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The version under which orders of that time are disputed. */
  public String versionFor(Instant orderedAt) {
    return first.version();
  }

  /** The policy under which disputes are opened now. */
  public Policy inForce() {
    return first;
  }

  /**
   * The policy of a version that {@link #versionFor} named.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Policy of(String version) {
    if (!version.equals(first.version())) {
      throw new IllegalArgumentException("no policy version " + version);
    }
    return first;
  }

  /** The policy of that version; empty where there is none. */
  public Optional<Policy> find(String version) {
    return version.equals(first.version()) ? Optional.of(first) : Optional.empty();
  }

  /** Keeps why something was decided, in the caller's transaction. */
  public void explain(long disputeId, Evaluation<?> evaluation) {
    jdbc.sql(
            """
            insert into policy_evaluation
              (dispute_id, evaluated_at, decision_table, policy_version, rules, facts, answer)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            disputeId,
            OffsetDateTime.ofInstant(
                clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
            evaluation.table(),
            evaluation.version(),
            Json.write(evaluation.rules()),
            Json.write(evaluation.facts()),
            Json.write(evaluation.result()))
        .update();
  }

  /** Everything that the tables said in a dispute, the oldest first. */
  public List<Explanation> explanations(long disputeId) {
    return jdbc.sql("select * from policy_evaluation where dispute_id = ? order by id")
        .param(disputeId)
        .query((row, number) -> explanation(row))
        .list();
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
