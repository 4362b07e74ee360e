package dev.redress.policy;

import dev.redress.guarantee.Actor;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code deadline}: one statement a method, each by the dispute's index. */
@Repository
class DeadlineRows {

  /** When a running row wants to be looked at: at its reminder, and once reminded at its end. */
  private static final String ALARM =
      "case when remind_at is not null and reminded_at is null then remind_at else due_at end";

  private static final Map<Wait, List<String>> KINDS = kindsByWait();

  private final JdbcClient jdbc;

  DeadlineRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As {@link #ALARM}. */
  static Instant alarm(Deadline deadline) {
    Instant remindAt = deadline.remindAt();
    return remindAt != null && deadline.remindedAt() == null ? remindAt : deadline.dueAt();
  }

  Deadline insert(Deadline deadline) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into deadline (dispute_id, kind, subject, binds, started_at, remind_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            deadline.disputeId(),
            deadline.kind().name(),
            deadline.subject(),
            deadline.binds().name(),
            time(deadline.startedAt()),
            time(deadline.remindAt()),
            time(deadline.dueAt()))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the database gave a deadline no id");
    }
    return new Deadline(
        id.longValue(),
        deadline.disputeId(),
        deadline.kind(),
        deadline.subject(),
        deadline.binds(),
        deadline.startedAt(),
        deadline.remindAt(),
        deadline.dueAt(),
        null,
        null,
        false,
        null);
  }

  /** Restarts what has started by then; what is to start later is left alone. */
  int restartStarted(
      long disputeId, DeadlineKind kind, Instant start, @Nullable Instant remind, Instant due) {
    return jdbc.sql(
            """
            update deadline set started_at = ?, remind_at = ?, due_at = ?, reminded_at = null,
              paused_at = case when paused_at is null then null else ? end
            where dispute_id = ? and kind = ? and ended_at is null and started_at <= ?
            """)
        .params(
            time(start), time(remind), time(due), time(start), disputeId, kind.name(), time(start))
        .update();
  }

  int restartAny(
      long disputeId, DeadlineKind kind, Instant start, @Nullable Instant remind, Instant due) {
    return jdbc.sql(
            """
            update deadline set started_at = ?, remind_at = ?, due_at = ?, reminded_at = null,
              paused_at = case when paused_at is null then null else ? end
            where dispute_id = ? and kind = ? and ended_at is null
            """)
        .params(time(start), time(remind), time(due), time(start), disputeId, kind.name())
        .update();
  }

  void end(long disputeId, DeadlineKind kind, Instant now) {
    jdbc.sql(
            "update deadline set ended_at = ?"
                + " where dispute_id = ? and kind = ? and ended_at is null")
        .params(time(now), disputeId, kind.name())
        .update();
  }

  void end(long disputeId, DeadlineKind kind, long subject, Instant now) {
    jdbc.sql(
            "update deadline set ended_at = ?"
                + " where dispute_id = ? and kind = ? and subject = ? and ended_at is null")
        .params(time(now), disputeId, kind.name(), subject)
        .update();
  }

  void endAll(long disputeId, Instant now) {
    jdbc.sql("update deadline set ended_at = ? where dispute_id = ? and ended_at is null")
        .params(time(now), disputeId)
        .update();
  }

  /** Whether it was this call that marked it. */
  boolean markReminded(long id, Instant now) {
    return jdbc.sql("update deadline set reminded_at = ? where id = ? and reminded_at is null")
            .params(time(now), id)
            .update()
        == 1;
  }

  List<Deadline> running(long disputeId) {
    return jdbc.sql(
            "select * from deadline where dispute_id = ? and ended_at is null order by due_at, id")
        .param(disputeId)
        .query((row, number) -> deadline(row))
        .list();
  }

  List<Deadline> all(long disputeId) {
    return jdbc.sql("select * from deadline where dispute_id = ? order by started_at, id")
        .param(disputeId)
        .query((row, number) -> deadline(row))
        .list();
  }

  List<Deadline> running(Collection<Long> disputeIds) {
    return jdbc.sql(
            "select * from deadline where dispute_id in (:disputes) and ended_at is null"
                + " order by dispute_id, due_at, id")
        .param("disputes", disputeIds)
        .query((row, number) -> deadline(row))
        .list();
  }

  Optional<Deadline> running(long disputeId, long id) {
    return jdbc.sql("select * from deadline where id = ? and dispute_id = ? and ended_at is null")
        .params(id, disputeId)
        .query((row, number) -> deadline(row))
        .optional();
  }

  /** Writes what a change of a running deadline may touch, and the change. */
  void change(Deadline changed, DeadlineChange change) {
    jdbc.sql(
            """
            update deadline set remind_at = ?, due_at = ?, reminded_at = ?, paused_at = ?,
              extended_by_party = ?
            where id = ?
            """)
        .params(
            time(changed.remindAt()),
            time(changed.dueAt()),
            time(changed.remindedAt()),
            time(changed.pausedAt()),
            changed.extendedByParty(),
            changed.id())
        .update();
    PauseReason pauseReason = change.pauseReason();
    jdbc.sql(
            """
            insert into deadline_change (deadline_id, dispute_id, at, account, role, change_kind,
              pause_reason, reason, due_before, due_after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            change.deadlineId(),
            change.disputeId(),
            time(change.at()),
            change.by().account(),
            change.by().role().name(),
            change.kind().name(),
            pauseReason == null ? null : pauseReason.name(),
            change.reason(),
            time(change.dueBefore()),
            time(change.dueAfter()))
        .update();
  }

  /** All changes of a dispute's deadlines, the oldest first. */
  List<DeadlineChange> changes(long disputeId) {
    return jdbc.sql("select * from deadline_change where dispute_id = ? order by id")
        .param(disputeId)
        .query((row, number) -> change(row))
        .list();
  }

  private static DeadlineChange change(ResultSet row) throws SQLException {
    return new DeadlineChange(
        row.getLong("deadline_id"),
        row.getLong("dispute_id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Actor(row.getString("account"), Actor.Role.valueOf(row.getString("role"))),
        DeadlineChange.Kind.valueOf(row.getString("change_kind")),
        Optional.ofNullable(row.getString("pause_reason")).map(PauseReason::valueOf).orElse(null),
        row.getString("reason"),
        row.getObject("due_before", OffsetDateTime.class).toInstant(),
        row.getObject("due_after", OffsetDateTime.class).toInstant());
  }

  List<Deadline> runningIn(long disputeId, Wait wait) {
    return running(disputeId).stream()
        .filter(deadline -> deadline.kind().inWait() == wait)
        .toList();
  }

  /** The next alarm among the rows of a wait state whose time runs, but one (0 for all). */
  Optional<Instant> nextAlarm(long disputeId, Wait wait, long butId) {
    return jdbc.sql(
            "select min("
                + ALARM
                + ") from deadline where dispute_id = :dispute and ended_at is null"
                + " and paused_at is null and kind in (:kinds) and id <> :but")
        .param("dispute", disputeId)
        .param("kinds", KINDS.get(wait))
        .param("but", butId)
        .query((row, number) -> instant(row, 1))
        .single();
  }

  /** The first due time among the running rows of a kind. */
  Optional<Instant> due(long disputeId, DeadlineKind kind) {
    return jdbc.sql(
            "select min(due_at) from deadline"
                + " where dispute_id = ? and kind = ? and ended_at is null and paused_at is null")
        .params(disputeId, kind.name())
        .query((row, number) -> instant(row, 1))
        .single();
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    return new Deadline(
        row.getLong("id"),
        row.getLong("dispute_id"),
        DeadlineKind.valueOf(row.getString("kind")),
        row.getLong("subject"),
        Binds.valueOf(row.getString("binds")),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row, row.findColumn("remind_at")).orElse(null),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(row, row.findColumn("reminded_at")).orElse(null),
        instant(row, row.findColumn("paused_at")).orElse(null),
        row.getBoolean("extended_by_party"),
        instant(row, row.findColumn("ended_at")).orElse(null));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Map<Wait, List<String>> kindsByWait() {
    Map<Wait, List<String>> kinds = new EnumMap<>(Wait.class);
    for (Wait wait : Wait.values()) {
      kinds.put(
          wait,
          Arrays.stream(DeadlineKind.values())
              .filter(kind -> kind.inWait() == wait)
              .map(Enum::name)
              .toList());
    }
    return kinds;
  }
}
