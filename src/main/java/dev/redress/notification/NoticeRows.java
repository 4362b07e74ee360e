package dev.redress.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import dev.redress.notification.NoticeProof.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices. */
@Repository
class NoticeRows {

  private static final TypeReference<List<Said>> SAID = new TypeReference<>() {};
  private static final int LONGEST_ERROR = 500;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  NoticeRows(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  /** Stores notices in one statement; those without an address are at their end already. */
  void add(List<Notice> notices) {
    jdbc.batchUpdate(
        """
        insert into notice (dispute_id, dispute_number, order_number, recipient, part, address,
                            language, said, state, created_at, attempts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        notices.stream()
            .map(
                notice ->
                    new @Nullable Object[] {
                      notice.disputeId(),
                      notice.disputeNumber(),
                      notice.orderNumber(),
                      notice.recipient(),
                      notice.part().name(),
                      notice.address(),
                      notice.language().toLanguageTag(),
                      Json.write(notice.said()),
                      (notice.address() == null ? NoticeState.UNDELIVERABLE : NoticeState.QUEUED)
                          .name(),
                      utc(notice.createdAt())
                    })
            .toList());
  }

  /** The oldest notices that nobody has tried to send yet. */
  List<Notice> queued(int limit) {
    return client
        .sql("select * from notice where state = 'QUEUED' order by id fetch first ? rows only")
        .param(limit)
        .query(NoticeRows::notice)
        .list();
  }

  /** The notice, if it is still to be tried again. */
  Optional<Notice> retrying(long id) {
    return client
        .sql("select * from notice where id = ? and state = 'RETRYING'")
        .param(id)
        .query(NoticeRows::notice)
        .optional();
  }

  void sent(List<Long> ids, Instant at) {
    jdbc.batchUpdate(
        """
        update notice set state = 'SENT', sent_at = ?, attempts = attempts + 1, last_error = null
        where id = ?
        """,
        ids.stream().map(id -> new Object[] {utc(at), id}).toList());
  }

  void notSent(long id, NoticeState state, String error) {
    client
        .sql("update notice set state = ?, attempts = attempts + 1, last_error = ? where id = ?")
        .params(state.name(), error.substring(0, Math.min(error.length(), LONGEST_ERROR)), id)
        .update();
  }

  /** Answers of which dispute it told. */
  long givenUp(long id) {
    client.sql("update notice set state = 'FAILED' where id = ?").param(id).update();
    return client
        .sql("select dispute_id from notice where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  List<FailedNotice> failed(Collection<Long> disputeIds) {
    return client
        .sql(
            """
            select dispute_id, state, created_at from notice
            where dispute_id in (:disputes) and state in ('FAILED', 'UNDELIVERABLE')
            """)
        .param("disputes", disputeIds)
        .query(
            (row, i) ->
                new FailedNotice(
                    row.getLong("dispute_id"),
                    NoticeState.valueOf(row.getString("state")),
                    row.getObject("created_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Map<Long, Map<Part, Locale>> firstLanguages(Collection<Long> disputeIds) {
    Map<Long, Map<Part, Locale>> found = new HashMap<>();
    client
        .sql(
            """
            select dispute_id, part, language from notice where id in (
              select min(id) from notice where dispute_id in (:disputes) group by dispute_id, part)
            """)
        .param("disputes", disputeIds)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("dispute_id"), first -> new EnumMap<>(Part.class))
                  .put(
                      Part.valueOf(row.getString("part")),
                      Locale.forLanguageTag(row.getString("language")));
            });
    return found;
  }

  /** The latest first. */
  List<UndeliveredNotice> undelivered(int limit) {
    return client
        .sql(
            """
            select * from notice where state in ('FAILED', 'UNDELIVERABLE')
            order by id desc fetch first ? rows only
            """)
        .param(limit)
        .query((row, i) -> undelivered(row))
        .list();
  }

  /** Locks one that nobody will get; empty where it is not, or no longer. */
  Optional<UndeliveredNotice> takeUndelivered(long disputeId, long id) {
    return client
        .sql(
            """
            select * from notice where id = ? and dispute_id = ?
              and state in ('FAILED', 'UNDELIVERABLE') for update
            """)
        .params(id, disputeId)
        .query((row, i) -> undelivered(row))
        .optional();
  }

  /** To be sent as if it were new; how often it was tried stays known. */
  void queueAgain(long id, String address) {
    client
        .sql("update notice set state = 'QUEUED', address = ? where id = ?")
        .params(address, id)
        .update();
  }

  private static UndeliveredNotice undelivered(ResultSet row) throws SQLException {
    String error = row.getString("last_error");
    return new UndeliveredNotice(
        row.getLong("id"),
        row.getLong("dispute_id"),
        row.getString("recipient"),
        Part.valueOf(row.getString("part")),
        NoticeState.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        error == null ? "" : error);
  }

  List<NoticeProof> proofs(long disputeId) {
    return client
        .sql("select * from notice where dispute_id = ? order by id")
        .param(disputeId)
        .query(NoticeRows::proof)
        .list();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getLong("dispute_id"),
        row.getString("dispute_number"),
        row.getString("order_number"),
        row.getString("recipient"),
        Part.valueOf(row.getString("part")),
        row.getString("address"),
        Locale.forLanguageTag(row.getString("language")),
        Json.read(row.getString("said"), SAID),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static NoticeProof proof(ResultSet row, int number) throws SQLException {
    OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
    String error = row.getString("last_error");
    return new NoticeProof(
        row.getLong("id"),
        row.getString("recipient"),
        Part.valueOf(row.getString("part")),
        row.getString("address"),
        Locale.forLanguageTag(row.getString("language")),
        Json.read(row.getString("said"), SAID),
        NoticeState.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        sentAt == null ? null : sentAt.toInstant(),
        row.getInt("attempts"),
        error == null ? "" : error);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
