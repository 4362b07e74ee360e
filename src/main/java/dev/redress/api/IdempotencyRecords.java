package dev.redress.api;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers that were given under idempotency keys, kept for 48 hours. A row without an answer is
 * only ever seen by the transaction that carries its command out.
 */
@Repository
@Transactional
class IdempotencyRecords {

  /** Longer than any caller's retries; api.md names no figure. */
  static final Duration KEPT = Duration.ofDays(2);

  private static final int UNANSWERED = 0;

  /** What was answered to which body. */
  record Answered(String bodyHash, Answer answer) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotencyRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Optional<Answered> find(IdempotencyKey key) {
    return jdbc.sql(
            """
            select body_hash, status, location, content_type, etag, body from idempotency_record
            where caller = ? and idempotency_key = ? and method = ? and path = ? and at > ?
            """)
        .params(key.caller(), key.value(), key.method(), key.path(), oldest())
        .query(
            (row, i) ->
                new Answered(
                    row.getString("body_hash"),
                    new Answer(
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("content_type"),
                        row.getString("etag"),
                        row.getString("body"))))
        .optional();
  }

  /**
   * Takes the key in the running transaction; whoever takes it at the same time waits for its end.
   *
   * @throws DuplicateKeyException where another call with this key has been answered meanwhile
   */
  void take(IdempotencyKey key, String bodyHash) {
    jdbc.sql(
            """
            delete from idempotency_record
            where caller = ? and idempotency_key = ? and method = ? and path = ? and at <= ?
            """)
        .params(key.caller(), key.value(), key.method(), key.path(), oldest())
        .update();
    jdbc.sql(
            """
            insert into idempotency_record
              (caller, idempotency_key, method, path, body_hash, at, status, body)
            values (?, ?, ?, ?, ?, ?, ?, '')
            """)
        .params(key.caller(), key.value(), key.method(), key.path(), bodyHash, now(), UNANSWERED)
        .update();
  }

  void answer(IdempotencyKey key, Answer answer) {
    jdbc.sql(
            """
            update idempotency_record
            set status = ?, location = ?, content_type = ?, etag = ?, body = ?
            where caller = ? and idempotency_key = ? and method = ? and path = ?
            """)
        .param(answer.status())
        .param(answer.location())
        .param(answer.contentType())
        .param(answer.etag())
        .param(answer.body())
        .params(key.caller(), key.value(), key.method(), key.path())
        .update();
  }

  /** Deletes what nobody is answered from any more. */
  int forgetOld() {
    return jdbc.sql("delete from idempotency_record where at <= ?").param(oldest()).update();
  }

  private OffsetDateTime oldest() {
    return now().minus(KEPT);
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
