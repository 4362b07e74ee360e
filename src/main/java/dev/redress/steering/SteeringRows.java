package dev.redress.steering;

import dev.redress.guarantee.Json;
import dev.redress.guarantee.Refusal;
import dev.redress.steering.SteeringItem.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of actions and of what they are done to. */
@Repository
class SteeringRows {

  private static final String ACTIONS =
      """
      select a.*,
        (select count(*) from steering_item i where i.action_id = a.id and i.state = 'WAITING') as waiting,
        (select count(*) from steering_item i where i.action_id = a.id and i.state = 'WAITING'
          and i.refusal is not null) as objected,
        (select count(*) from steering_item i where i.action_id = a.id and i.state = 'DONE') as done,
        (select count(*) from steering_item i where i.action_id = a.id and i.state = 'REFUSED') as refused
      from steering_action a
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  SteeringRows(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  long insert(Steer command, String by, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into steering_action (verb, argument, reason, drafted_by, drafted_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(command.verb().name(), command.argument(), command.reason(), by, utc(at))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void insert(List<SteeringItem> items) {
    template.batchUpdate(
        """
        insert into steering_item (action_id, position, target, dispute_id, dispute_number, state,
          refusal, facts, attempts)
        values (?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        items.stream()
            .map(
                item ->
                    new @Nullable Object[] {
                      item.actionId(),
                      item.position(),
                      item.target(),
                      item.disputeId(),
                      item.number(),
                      item.state().name(),
                      item.refusal(),
                      Json.write(item.facts())
                    })
            .toList());
  }

  Optional<SteeringAction> find(long id) {
    return jdbc.sql(ACTIONS + " where a.id = ?")
        .param(id)
        .query((row, i) -> action(row))
        .optional();
  }

  /** The latest confirmed first. */
  List<SteeringAction> latest(int limit) {
    return jdbc.sql(
            ACTIONS
                + " where a.confirmed_at is not null order by a.id desc fetch first ? rows only")
        .param(limit)
        .query((row, i) -> action(row))
        .list();
  }

  List<SteeringItem> items(long actionId) {
    return jdbc.sql("select * from steering_item where action_id = ? order by position")
        .param(actionId)
        .query((row, i) -> item(row))
        .list();
  }

  /** Whether it was this call that confirmed it. */
  boolean confirm(long id, Instant at) {
    return jdbc.sql(
                "update steering_action set confirmed_at = ? where id = ? and confirmed_at is null")
            .params(utc(at), id)
            .update()
        == 1;
  }

  /** The next items of confirmed actions that are still to be done, the oldest action first. */
  List<SteeringItem> waiting(long afterAction, int afterPosition, int limit) {
    return jdbc.sql(
            """
            select i.* from steering_item i join steering_action a on a.id = i.action_id
            where i.state = 'WAITING' and a.confirmed_at is not null
              and (i.action_id > ? or (i.action_id = ? and i.position > ?))
            order by i.action_id, i.position fetch first ? rows only
            """)
        .params(afterAction, afterAction, afterPosition, limit)
        .query((row, i) -> item(row))
        .list();
  }

  /** Locks an item that still waits; empty where it was done meanwhile. */
  Optional<SteeringItem> take(long actionId, int position) {
    return jdbc.sql(
            """
            select * from steering_item where action_id = ? and position = ? and state = 'WAITING'
            for update
            """)
        .params(actionId, position)
        .query((row, i) -> item(row))
        .optional();
  }

  void done(SteeringItem item, Map<String, Object> facts) {
    end(item, State.DONE, null, facts);
  }

  void refused(SteeringItem item, Refusal refusal) {
    end(item, State.REFUSED, refusal.code(), refusal.facts());
  }

  private void end(
      SteeringItem item, State state, @Nullable String refusal, Map<String, Object> facts) {
    jdbc.sql(
            """
            update steering_item set state = ?, refusal = ?, facts = ?, attempts = attempts + 1
            where action_id = ? and position = ? and state = 'WAITING'
            """)
        .params(state.name(), refusal, Json.write(facts), item.actionId(), item.position())
        .update();
  }

  /** Answers how often it has failed by now. */
  int failed(SteeringItem item) {
    jdbc.sql(
            "update steering_item set attempts = attempts + 1 where action_id = ? and position = ?")
        .params(item.actionId(), item.position())
        .update();
    return jdbc.sql("select attempts from steering_item where action_id = ? and position = ?")
        .params(item.actionId(), item.position())
        .query(Integer.class)
        .single();
  }

  /** Drafts that nobody confirmed. */
  void forgetDraftsBefore(Instant time) {
    jdbc.sql(
            """
            delete from steering_item where action_id in
              (select id from steering_action where confirmed_at is null and drafted_at < ?)
            """)
        .param(utc(time))
        .update();
    jdbc.sql("delete from steering_action where confirmed_at is null and drafted_at < ?")
        .param(utc(time))
        .update();
  }

  private static SteeringAction action(ResultSet row) throws SQLException {
    OffsetDateTime confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
    return new SteeringAction(
        row.getLong("id"),
        SteeringVerb.valueOf(row.getString("verb")),
        row.getString("argument"),
        row.getString("reason"),
        row.getString("drafted_by"),
        row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
        confirmedAt == null ? null : confirmedAt.toInstant(),
        row.getInt("waiting"),
        row.getInt("objected"),
        row.getInt("done"),
        row.getInt("refused"));
  }

  private static SteeringItem item(ResultSet row) throws SQLException {
    return new SteeringItem(
        row.getLong("action_id"),
        row.getInt("position"),
        row.getString("target"),
        row.getLong("dispute_id"),
        row.getString("dispute_number"),
        State.valueOf(row.getString("state")),
        row.getString("refusal"),
        Json.facts(row.getString("facts")));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
