package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The timeline's rows. They are appended and read; nothing changes or deletes one. */
@Repository
class Timeline {

  private final JdbcTemplate jdbc;

  Timeline(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void write(List<TimelineRow> rows) {
    jdbc.batchUpdate(
        """
        insert into timeline_entry
          (dispute_id, position, at, account, role, event, facts, hash, previous_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        rows.size(),
        (statement, row) -> {
          statement.setLong(1, row.disputeId());
          statement.setInt(2, row.position());
          statement.setObject(3, row.at().atOffset(ZoneOffset.UTC));
          statement.setString(4, row.account());
          statement.setString(5, row.role().name());
          statement.setString(6, row.event());
          statement.setString(7, row.facts());
          statement.setString(8, row.hash());
          statement.setString(9, row.previousHash());
        });
  }

  List<TimelineRow> read(long disputeId) {
    return jdbc.query(
        """
        select position, at, account, role, event, facts, hash, previous_hash
        from timeline_entry where dispute_id = ? order by position
        """,
        (row, i) -> map(disputeId, row),
        disputeId);
  }

  private static TimelineRow map(long disputeId, ResultSet row) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new TimelineRow(
        disputeId,
        row.getInt("position"),
        at,
        row.getString("account"),
        Actor.Role.valueOf(row.getString("role")),
        row.getString("event"),
        row.getString("facts"),
        row.getString("hash"),
        row.getString("previous_hash"));
  }
}
