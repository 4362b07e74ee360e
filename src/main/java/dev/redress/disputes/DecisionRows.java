package dev.redress.disputes;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.RemedyColumns;
import dev.redress.guarantee.RemedyType;
import dev.redress.policy.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The decisions' rows. They are appended and read; nothing changes or deletes one. */
@Repository
class DecisionRows {

  private final JdbcClient jdbc;

  DecisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Recorded write(Decision decision) {
    String grounds = Json.write(decision.grounds());
    Departure departure = decision.departure();
    String departed = departure == null ? null : Json.write(departure);
    RemedyColumns remedy = RemedyColumns.of(decision.remedy());
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into decision (dispute_id, at, account, role, outcome, remedy_type, refund_minor,
              currency, with_label, payer, counts_as_defect, grounds, text, text_en, departure)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision.disputeId(),
            decision.at().atOffset(ZoneOffset.UTC),
            decision.by().account(),
            decision.by().role().name(),
            decision.outcome().name(),
            name(remedy.remedyType()),
            remedy.refundMinor(),
            remedy.currency(),
            remedy.withLabel(),
            decision.payer().name(),
            decision.countsAsDefect(),
            grounds,
            decision.text().chinese(),
            english(decision.text()),
            departed)
        .update(key, "id");
    Decision recorded =
        new Decision(
            Objects.requireNonNull(key.getKey()).longValue(),
            decision.disputeId(),
            decision.at(),
            decision.by(),
            decision.outcome(),
            decision.remedy(),
            decision.payer(),
            decision.countsAsDefect(),
            decision.grounds(),
            decision.text(),
            departure);
    return new Recorded(recorded, grounds, departed);
  }

  /** The earliest first; the last is in force. */
  List<Recorded> read(long disputeId) {
    return jdbc.sql("select * from decision where dispute_id = ? order by id")
        .param(disputeId)
        .query(
            (row, i) ->
                new Recorded(map(row), row.getString("grounds"), row.getString("departure")))
        .list();
  }

  /** Those of several disputes, in no order. */
  List<Decision> read(Collection<Long> disputeIds) {
    return jdbc.sql("select * from decision where dispute_id in (:disputes)")
        .param("disputes", disputeIds)
        .query((row, i) -> map(row))
        .list();
  }

  private static Decision map(ResultSet row) throws SQLException {
    String remedyType = row.getString("remedy_type");
    RemedyColumns remedy =
        new RemedyColumns(
            remedyType == null ? null : RemedyType.valueOf(remedyType),
            row.getObject("refund_minor", Long.class),
            row.getString("currency"),
            row.getObject("with_label", Boolean.class));
    return new Decision(
        row.getLong("id"),
        row.getLong("dispute_id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Actor(row.getString("account"), Actor.Role.valueOf(row.getString("role"))),
        Outcome.valueOf(row.getString("outcome")),
        remedy.toRemedy(),
        Payer.valueOf(row.getString("payer")),
        row.getBoolean("counts_as_defect"),
        Json.read(row.getString("grounds"), new TypeReference<List<Ground>>() {}),
        text(row.getString("text"), row.getString("text_en")),
        departure(row.getString("departure")));
  }

  private static BothLanguages text(String chinese, @Nullable String english) {
    return english == null ? BothLanguages.same(chinese) : new BothLanguages(chinese, english);
  }

  /** Null where one text stands for both languages. */
  private static @Nullable String english(BothLanguages text) {
    return text.english().equals(text.chinese()) ? null : text.english();
  }

  private static @Nullable Departure departure(@Nullable String kept) {
    return kept == null ? null : Json.read(kept, new TypeReference<Departure>() {});
  }

  private static @Nullable String name(@Nullable RemedyType type) {
    return type == null ? null : type.name();
  }

  /**
   * A decision with its grounds and its departure in the very text that was written: facts read
   * from it and written again may come in another order.
   */
  record Recorded(Decision decision, String grounds, @Nullable String departure) {

    /** Decisions of before there were two languages and departures keep the seal they had. */
    Seal seal() {
      String english = english(decision.text());
      List<@Nullable Object> sealed = new ArrayList<>(common());
      if (english != null || departure != null) {
        sealed.add(english);
        sealed.add(departure);
      }
      return Seal.of(sealed.toArray());
    }

    private List<@Nullable Object> common() {
      return Arrays.asList(
          decision.id(),
          decision.at(),
          decision.by().account(),
          decision.by().role(),
          decision.outcome(),
          decision.remedy(),
          decision.payer(),
          decision.countsAsDefect(),
          grounds,
          decision.text().chinese());
    }
  }
}
