package dev.redress.disputes;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Json;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members of staff have filled in at a dispute's forms and not concluded yet: one draft an
 * account and form. A draft binds nobody and stands on no timeline.
 */
@Service
@Transactional
public class Drafts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes the place of what this account saved before at this form. */
  public void save(long disputeId, String form, Actor by, Object draft) {
    OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    String body = Json.write(draft);
    int updated =
        jdbc.sql(
                """
                update draft set body = ?, saved_at = ?
                where dispute_id = ? and form = ? and account = ?
                """)
            .params(body, now, disputeId, form, by.account())
            .update();
    if (updated == 0) {
      jdbc.sql(
              "insert into draft (dispute_id, form, account, body, saved_at) values (?, ?, ?, ?, ?)")
          .params(disputeId, form, by.account(), body, now)
          .update();
    }
  }

  /** What this account saved last at this form. */
  @Transactional(readOnly = true)
  public <T> Optional<T> find(long disputeId, String form, String account, TypeReference<T> type) {
    return jdbc.sql("select body from draft where dispute_id = ? and form = ? and account = ?")
        .params(disputeId, form, account)
        .query(String.class)
        .optional()
        .map(body -> Json.read(body, type));
  }

  /** Everybody's drafts at this form: it is concluded. */
  public void discard(long disputeId, String form) {
    jdbc.sql("delete from draft where dispute_id = ? and form = ?")
        .params(disputeId, form)
        .update();
  }
}
