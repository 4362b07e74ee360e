package dev.redress.disputes;

import dev.redress.guarantee.Party;
import dev.redress.orders.Destination;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What was declared, and the deadlines that it stopped. */
@Repository
class ForceMajeureRows {

  /** A deadline that was stopped, and the moment of the change that stopped it. */
  record Hold(long deadlineId, Instant heldAt) {}

  /** How many deadlines it stopped, and how many of them are released. */
  record Counts(int stopped, int released) {}

  private final JdbcClient jdbc;

  ForceMajeureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(DeclareForceMajeure declared, String by, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into force_majeure (country, region, buyers, sellers, begins_at, ends_at, reason,
              declared_by, declared_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            declared.where().country(),
            declared.where().region(),
            declared.concerns().contains(Party.BUYER),
            declared.concerns().contains(Party.SELLER),
            utc(declared.begins()),
            utc(declared.ends()),
            declared.reason(),
            by,
            utc(at))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the database gave a force majeure no id");
    }
    return id.longValue();
  }

  /** Whether it was not ended before. */
  boolean end(long id, String by, Instant at) {
    return jdbc.sql(
                "update force_majeure set ended_by = ?, ended_at = ?"
                    + " where id = ? and ended_at is null")
            .params(by, utc(at), id)
            .update()
        == 1;
  }

  Optional<ForceMajeure> find(long id) {
    return jdbc.sql("select * from force_majeure where id = ?")
        .param(id)
        .query(ForceMajeureRows::forceMajeure)
        .optional();
  }

  /** The latest declared first. */
  List<ForceMajeure> all() {
    return jdbc.sql("select * from force_majeure order by id desc")
        .query(ForceMajeureRows::forceMajeure)
        .list();
  }

  List<ForceMajeure> inForce(Instant now) {
    return jdbc.sql(
            "select * from force_majeure"
                + " where begins_at <= ? and ends_at > ? and ended_at is null order by id")
        .params(utc(now), utc(now))
        .query(ForceMajeureRows::forceMajeure)
        .list();
  }

  /** Those that are over and still hold deadlines. */
  List<ForceMajeure> toRelease(Instant now) {
    return jdbc.sql(
            """
            select * from force_majeure where (ends_at <= ? or ended_at is not null)
              and exists (select 1 from force_majeure_hold
                where force_majeure_id = id and released_at is null)
            order by id
            """)
        .params(utc(now))
        .query(ForceMajeureRows::forceMajeure)
        .list();
  }

  void hold(ForceMajeure cause, long deadlineId, long disputeId, Instant at) {
    jdbc.sql(
            "insert into force_majeure_hold (force_majeure_id, deadline_id, dispute_id, held_at)"
                + " values (?, ?, ?, ?)")
        .params(cause.id(), deadlineId, disputeId, utc(at))
        .update();
  }

  void release(ForceMajeure cause, long deadlineId, Instant at) {
    jdbc.sql(
            "update force_majeure_hold set released_at = ?"
                + " where force_majeure_id = ? and deadline_id = ?")
        .params(utc(at), cause.id(), deadlineId)
        .update();
  }

  /** The deadlines of these disputes that it has stopped once, also those that run again. */
  Set<Long> stopped(ForceMajeure cause, List<Long> disputeIds) {
    return new HashSet<>(
        jdbc.sql(
                "select deadline_id from force_majeure_hold"
                    + " where force_majeure_id = :cause and dispute_id in (:disputes)")
            .param("cause", cause.id())
            .param("disputes", disputeIds)
            .query(Long.class)
            .list());
  }

  /** What it still holds in a dispute. */
  List<Hold> holds(ForceMajeure cause, long disputeId) {
    return jdbc.sql(
            "select deadline_id, held_at from force_majeure_hold"
                + " where force_majeure_id = ? and dispute_id = ? and released_at is null"
                + " order by deadline_id")
        .params(cause.id(), disputeId)
        .query(
            (row, number) ->
                new Hold(
                    row.getLong("deadline_id"),
                    row.getObject("held_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The next disputes in which it still holds something. */
  List<Long> heldDisputes(ForceMajeure cause, long after, int limit) {
    return jdbc.sql(
            "select distinct dispute_id from force_majeure_hold where force_majeure_id = ?"
                + " and released_at is null and dispute_id > ?"
                + " order by dispute_id fetch first ? rows only")
        .params(cause.id(), after, limit)
        .query(Long.class)
        .list();
  }

  Counts counts(ForceMajeure cause) {
    return jdbc.sql(
            "select count(*), count(released_at) from force_majeure_hold"
                + " where force_majeure_id = ?")
        .param(cause.id())
        .query((row, number) -> new Counts(row.getInt(1), row.getInt(2)))
        .single();
  }

  private static ForceMajeure forceMajeure(ResultSet row, int number) throws SQLException {
    Set<Party> concerns = EnumSet.noneOf(Party.class);
    if (row.getBoolean("buyers")) {
      concerns.add(Party.BUYER);
    }
    if (row.getBoolean("sellers")) {
      concerns.add(Party.SELLER);
    }
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new ForceMajeure(
        row.getLong("id"),
        new Destination(row.getString("country"), row.getString("region")),
        concerns,
        row.getObject("begins_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        row.getString("declared_by"),
        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
        row.getString("ended_by"),
        instant(endedAt));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
