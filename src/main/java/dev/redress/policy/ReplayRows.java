package dev.redress.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Outcome;
import dev.redress.policy.ReplayChange.Turning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of replays, and the kept evaluations that they read. */
@Repository
class ReplayRows {

  private static final TypeReference<List<String>> RULES = new TypeReference<>() {};
  private static final TypeReference<Course> COURSE = new TypeReference<>() {};

  private static final String REPLAYS =
      """
      select policy_replay.*,
        (select count(*) from policy_replay_change where replay_id = policy_replay.id) as changed
      from policy_replay
      """;

  /** How far a running replay has come. */
  record Position(
      String version, long lastDispute, long dispute, int lookedAt, int replayed, int failed) {

    Position after(long lastLookedAt, int looked, int done, int lost) {
      return new Position(
          version, lastDispute, lastLookedAt, lookedAt + looked, replayed + done, failed + lost);
    }
  }

  /** A kept evaluation; facts and rules as JSON. */
  record Kept(
      long disputeId,
      String table,
      String version,
      String rules,
      String facts,
      @Nullable Money atStake) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ReplayRows(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Begins one over all disputes that have been evaluated by now. */
  long insert(String version, String by, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into policy_replay (version, state, started_by, started_at, last_dispute,
              evaluated, position, looked_at, replayed, failed)
            select cast(? as varchar(32)), 'RUNNING', cast(? as varchar(100)),
              cast(? as timestamp(6) with time zone), coalesce(max(dispute_id), 0),
              count(distinct dispute_id), 0, 0, 0, 0
            from policy_evaluation
            """)
        .params(version, by, utc(at))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  Optional<Replay> find(long id) {
    return jdbc.sql(REPLAYS + " where id = ?").param(id).query((row, i) -> replay(row)).optional();
  }

  /** The latest first. */
  List<Replay> of(String version) {
    return jdbc.sql(REPLAYS + " where version = ? order by id desc")
        .param(version)
        .query((row, i) -> replay(row))
        .list();
  }

  /** The oldest first. */
  List<Long> running() {
    return jdbc.sql("select id from policy_replay where state = 'RUNNING' order by id")
        .query(Long.class)
        .list();
  }

  /** Takes a running one, so that nobody stops it meanwhile; empty where it does not run. */
  Optional<Position> take(long id) {
    return jdbc.sql(
            """
            select version, last_dispute, position, looked_at, replayed, failed
            from policy_replay where id = ? and state = 'RUNNING' for update
            """)
        .param(id)
        .query(
            (row, i) ->
                new Position(
                    row.getString("version"),
                    row.getLong("last_dispute"),
                    row.getLong("position"),
                    row.getInt("looked_at"),
                    row.getInt("replayed"),
                    row.getInt("failed")))
        .optional();
  }

  void moveTo(long id, Position position) {
    jdbc.sql(
            """
            update policy_replay set position = ?, looked_at = ?, replayed = ?, failed = ?
            where id = ?
            """)
        .params(position.dispute(), position.lookedAt(), position.replayed(), position.failed(), id)
        .update();
  }

  /**
   * Whether it still ran.
   *
   * @param by who stopped it; null where it came to its end
   */
  boolean end(long id, ReplayState state, @Nullable String by, Instant at) {
    return jdbc.sql(
                """
                update policy_replay set state = ?, ended_by = ?, ended_at = ?
                where id = ? and state = 'RUNNING'
                """)
            .params(state.name(), by, utc(at), id)
            .update()
        == 1;
  }

  /** All evaluations of the next disputes, at most so many disputes. */
  List<Kept> evaluations(Position position, int disputes) {
    return jdbc.sql(
            """
            select dispute_id, decision_table, policy_version, rules, facts, stake_minor,
              stake_currency
            from policy_evaluation
            where dispute_id > ? and dispute_id <= (
              select max(dispute_id) from (
                select distinct dispute_id from policy_evaluation
                where dispute_id > ? and dispute_id <= ?
                order by dispute_id fetch first ? rows only) as page)
            order by dispute_id, id
            """)
        .params(position.dispute(), position.dispute(), position.lastDispute(), disputes)
        .query(
            (row, i) ->
                new Kept(
                    row.getLong("dispute_id"),
                    row.getString("decision_table"),
                    row.getString("policy_version"),
                    row.getString("rules"),
                    row.getString("facts"),
                    money(row, "stake_minor", row.getString("stake_currency"))))
        .list();
  }

  void insert(long replay, List<ReplayChange> changes) {
    template.batchUpdate(
        """
        insert into policy_replay_change (replay_id, dispute_id, number, outcome, decision_table,
          rules_then, rules_now, course_then, course_now, stake_minor, currency, buyer_minor,
          seller_minor, marketplace_minor, carrier_minor)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        changes.stream().map(change -> values(replay, change)).toList());
  }

  private static @Nullable Object[] values(long replay, ReplayChange change) {
    Turning turning = change.turning();
    Money stake = change.atStake().orElse(null);
    Shares difference = change.difference().orElse(null);
    return new @Nullable Object[] {
      replay,
      change.disputeId(),
      change.number(),
      change.outcome().name(),
      turning.table(),
      Json.write(turning.rulesThen()),
      Json.write(turning.rulesNow()),
      Json.write(turning.then()),
      Json.write(turning.now()),
      stake == null ? null : stake.getAmountMinorLong(),
      difference != null
          ? difference.currency().getCode()
          : stake == null ? null : stake.getCurrencyUnit().getCode(),
      difference == null ? null : difference.buyer().getAmountMinorLong(),
      difference == null ? null : difference.seller().getAmountMinorLong(),
      difference == null ? null : difference.marketplace().getAmountMinorLong(),
      difference == null ? null : difference.carrier().getAmountMinorLong()
    };
  }

  /** In the order of the disputes, those behind one of them. */
  List<ReplayChange> changes(long replay, long afterDispute, int most) {
    return jdbc.sql(
            """
            select * from policy_replay_change where replay_id = ? and dispute_id > ?
            order by dispute_id fetch first ? rows only
            """)
        .params(replay, afterDispute, most)
        .query((row, i) -> change(row))
        .list();
  }

  /** The most frequent first. */
  List<ReplaySum> sums(long replay) {
    Map<Turning, ReplaySum> sums = new LinkedHashMap<>();
    jdbc.sql(
            """
            select decision_table, rules_then, rules_now, course_then, course_now, currency,
              count(*) as disputes, count(*) - count(buyer_minor) as undecided,
              sum(buyer_minor) as buyer_minor, sum(seller_minor) as seller_minor,
              sum(marketplace_minor) as marketplace_minor, sum(carrier_minor) as carrier_minor,
              sum(case when buyer_minor is null then stake_minor end) as stake_minor
            from policy_replay_change where replay_id = ?
            group by decision_table, rules_then, rules_now, course_then, course_now, currency
            order by count(*) desc, decision_table, rules_then, rules_now, currency
            """)
        .param(replay)
        .query(
            row -> {
              ReplaySum sum = sum(row);
              sums.merge(sum.turning(), sum, ReplayRows::together);
            });
    return List.copyOf(sums.values());
  }

  private static ReplaySum sum(ResultSet row) throws SQLException {
    Money atStake = money(row, "stake_minor", row.getString("currency"));
    return new ReplaySum(
        turning(row),
        row.getInt("disputes"),
        shares(row).stream().toList(),
        row.getInt("undecided"),
        atStake == null ? List.of() : List.of(atStake));
  }

  private static ReplaySum together(ReplaySum one, ReplaySum other) {
    return new ReplaySum(
        one.turning(),
        one.disputes() + other.disputes(),
        both(one.differences(), other.differences()),
        one.open() + other.open(),
        both(one.atStake(), other.atStake()));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static ReplayChange change(ResultSet row) throws SQLException {
    return new ReplayChange(
        row.getLong("dispute_id"),
        row.getString("number"),
        Outcome.valueOf(row.getString("outcome")),
        turning(row),
        Optional.ofNullable(money(row, "stake_minor", row.getString("currency"))),
        shares(row));
  }

  private static Turning turning(ResultSet row) throws SQLException {
    return new Turning(
        row.getString("decision_table"),
        Json.read(row.getString("rules_then"), RULES),
        Json.read(row.getString("rules_now"), RULES),
        Json.read(row.getString("course_then"), COURSE),
        Json.read(row.getString("course_now"), COURSE));
  }

  private static Optional<Shares> shares(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    Money buyer = money(row, "buyer_minor", currency);
    Money seller = money(row, "seller_minor", currency);
    Money marketplace = money(row, "marketplace_minor", currency);
    Money carrier = money(row, "carrier_minor", currency);
    return buyer == null || seller == null || marketplace == null || carrier == null
        ? Optional.empty()
        : Optional.of(new Shares(buyer, seller, marketplace, carrier));
  }

  private static @Nullable Money money(ResultSet row, String column, @Nullable String currency)
      throws SQLException {
    long minor = row.getLong(column);
    return row.wasNull() || currency == null
        ? null
        : Money.ofMinor(CurrencyUnit.of(currency), minor);
  }

  private static Replay replay(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Replay(
        row.getLong("id"),
        row.getString("version"),
        ReplayState.valueOf(row.getString("state")),
        row.getString("started_by"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getString("ended_by"),
        ended == null ? null : ended.toInstant(),
        row.getInt("evaluated"),
        row.getInt("looked_at"),
        row.getInt("replayed"),
        row.getInt("failed"),
        row.getInt("changed"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
