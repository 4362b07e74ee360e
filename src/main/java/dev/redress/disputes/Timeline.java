package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The timeline's rows. They are appended and read; nothing changes or deletes one. */
@Repository
class Timeline {

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;

  Timeline(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
  }

  void write(List<TimelineRow> rows) {
    jdbc.batchUpdate(
        """
        insert into timeline_entry
          (dispute_id, position, at, account, role, event, facts, seal, salt, content_hash, hash,
            previous_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        rows.size(),
        (statement, row) -> {
          TimelineContent content = Objects.requireNonNull(row.content());
          statement.setLong(1, row.disputeId());
          statement.setInt(2, row.position());
          statement.setObject(3, row.at().atOffset(ZoneOffset.UTC));
          statement.setString(4, content.account());
          statement.setString(5, row.role().name());
          statement.setString(6, row.event());
          statement.setString(7, content.facts());
          statement.setString(8, content.seal());
          statement.setString(9, content.salt());
          statement.setString(10, row.contentHash());
          statement.setString(11, row.hash());
          statement.setString(12, row.previousHash());
        });
  }

  List<TimelineRow> read(long disputeId) {
    return jdbc.query(
        """
        select position, at, account, role, event, facts, seal, salt, content_hash, hash,
          previous_hash
        from timeline_entry where dispute_id = ? order by position
        """,
        (row, i) -> map(disputeId, row),
        disputeId);
  }

  /** When which of these events happened first, by dispute and event. */
  Map<Long, Map<String, Instant>> firsts(Collection<Long> disputeIds, Collection<String> events) {
    Map<Long, Map<String, Instant>> firsts = new HashMap<>();
    named.query(
        """
        select dispute_id, event, min(at) as first_at from timeline_entry
        where dispute_id in (:disputes) and event in (:events)
        group by dispute_id, event
        """,
        Map.of("disputes", disputeIds, "events", events),
        row -> {
          firsts
              .computeIfAbsent(row.getLong("dispute_id"), first -> new HashMap<>())
              .put(
                  row.getString("event"),
                  row.getObject("first_at", OffsetDateTime.class).toInstant());
        });
    return firsts;
  }

  /** Whether the same event of the same actor stands there since that instant. */
  boolean tells(DisputeEvent event, Instant since) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select exists (
              select 1 from timeline_entry
              where dispute_id = ? and event = ? and account = ? and role = ? and at >= ?)
            """,
            Boolean.class,
            event.disputeId(),
            event.name(),
            event.actor().account(),
            event.actor().role().name(),
            since.atOffset(ZoneOffset.UTC)));
  }

  private static TimelineRow map(long disputeId, ResultSet row) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    String salt = row.getString("salt");
    return new TimelineRow(
        disputeId,
        row.getInt("position"),
        at,
        Actor.Role.valueOf(row.getString("role")),
        row.getString("event"),
        salt == null
            ? null
            : new TimelineContent(
                row.getString("account"), row.getString("facts"), row.getString("seal"), salt),
        row.getString("content_hash"),
        row.getString("hash"),
        row.getString("previous_hash"));
  }
}
