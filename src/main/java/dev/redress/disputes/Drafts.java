package dev.redress.disputes;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members of staff have filled in at a dispute's forms and not concluded yet: one draft a
 * form, whoever works on it, so that who takes a task over goes on where the other stopped. Each
 * save has a number; one that does not follow the last is refused, and overwrites nothing. A draft
 * binds nobody and stands on no timeline. The caller holds the dispute's lock.
 */
@Service
@Transactional
public class Drafts {

  /** The version that a form is based on while nothing was saved. */
  public static final long NONE = 0;

  private final JdbcClient jdbc;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Somebody's last save.
   *
   * @param account who saved it
   * @param version from 1, one more each time
   */
  public record Draft<T>(String account, Instant at, long version, T content) {}

  private record Row(String account, OffsetDateTime savedAt, long version, String body) {}

  /**
   * Takes the place of what was saved before at this form. The same again is the same.
   *
   * @param basedOn the version that the form showed or saved last, {@link #NONE} for none
   * @return the new version
   * @throws DraftChanged where somebody saved since then
   */
  public long save(long disputeId, String form, Actor by, Object content, long basedOn) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String body = Json.write(content);
    Optional<Draft<String>> last = find(disputeId, form);
    if (last.isEmpty()) {
      jdbc.sql(
              """
              insert into task_draft (dispute_id, form, account, body, saved_at, version)
              values (?, ?, ?, ?, ?, 1)
              """)
          .params(disputeId, form, by.account(), body, now.atOffset(ZoneOffset.UTC))
          .update();
      return 1;
    }
    Draft<String> before = last.get();
    boolean own = before.account().equals(by.account());
    if (own && before.content().equals(body)) {
      return before.version();
    }
    if (before.version() != basedOn) {
      throw own
          ? new DraftChangedElsewhere(before.at(), before.version())
          : new DraftChanged(before.account(), before.at(), before.version());
    }
    jdbc.sql(
            """
            update task_draft set account = ?, body = ?, saved_at = ?, version = version + 1
            where dispute_id = ? and form = ?
            """)
        .params(by.account(), body, now.atOffset(ZoneOffset.UTC), disputeId, form)
        .update();
    return basedOn + 1;
  }

  /** What was saved last at this form, by whomever. */
  @Transactional(readOnly = true)
  public <T> Optional<Draft<T>> find(long disputeId, String form, TypeReference<T> type) {
    return find(disputeId, form)
        .map(
            draft ->
                new Draft<>(
                    draft.account(),
                    draft.at(),
                    draft.version(),
                    Json.read(draft.content(), type)));
  }

  private Optional<Draft<String>> find(long disputeId, String form) {
    return jdbc.sql("select * from task_draft where dispute_id = ? and form = ?")
        .params(disputeId, form)
        .query(Row.class)
        .optional()
        .map(
            row ->
                new Draft<>(row.account(), row.savedAt().toInstant(), row.version(), row.body()));
  }

  /** The form is concluded. */
  public void discard(long disputeId, String form) {
    jdbc.sql("delete from task_draft where dispute_id = ? and form = ?")
        .params(disputeId, form)
        .update();
  }
}
