package dev.redress.negotiation;

import dev.redress.guarantee.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What both sides wrote. Messages are appended and read; nothing changes or deletes one. */
@Repository
class Messages {

  private final JdbcClient jdbc;

  Messages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  MessageView write(long disputeId, Actor by, Instant at, String text) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into message (dispute_id, at, account, role, text) values (?, ?, ?, ?, ?)")
        .params(disputeId, at.atOffset(ZoneOffset.UTC), by.account(), by.role().name(), text)
        .update(key, "id");
    return new MessageView(Objects.requireNonNull(key.getKey()).longValue(), by, at, text);
  }

  List<MessageView> read(long disputeId) {
    return jdbc.sql("select * from message where dispute_id = ? order by id")
        .param(disputeId)
        .query(
            (row, i) ->
                new MessageView(
                    row.getLong("id"),
                    new Actor(row.getString("account"), Actor.Role.valueOf(row.getString("role"))),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("text")))
        .list();
  }
}
