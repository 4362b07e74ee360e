package dev.redress.reviews;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.reviews.BlindReview.Answers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of blind reviews: written when they are drawn, and completed once. */
@Repository
class BlindReviewRows {

  private static final TypeReference<List<String>> RULES = new TypeReference<>() {};

  private final JdbcClient jdbc;

  BlindReviewRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void draw(Decision decision, DisputeView dispute, CurrencyUnit currency, Instant now) {
    jdbc.sql(
            """
            insert into blind_review (decision_id, dispute_id, drawn_at, first_reviewer,
              first_outcome, first_refund_minor, first_payer, first_defect, currency, problem_type)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision.id(),
            dispute.id(),
            now.atOffset(ZoneOffset.UTC),
            decision.by().account(),
            decision.outcome().name(),
            minor(decision.remedy()),
            decision.payer().name(),
            decision.countsAsDefect(),
            currency.getCode(),
            dispute.problemType().name())
        .update();
  }

  /** When the one that waits was drawn; empty where none waits. */
  Optional<Instant> waitingSince(long disputeId) {
    return jdbc.sql(
            "select drawn_at from blind_review where dispute_id = ? and reviewed_at is null")
        .param(disputeId)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Completes the one that waits. */
  void conclude(
      long disputeId,
      String reviewer,
      Outcome outcome,
      @Nullable Remedy remedy,
      Payer payer,
      boolean defect,
      List<String> clauses,
      Instant now) {
    jdbc.sql(
            """
            update blind_review
            set reviewer = ?, reviewed_at = ?, outcome = ?, refund_minor = ?, payer = ?, defect = ?,
              clauses = ?
            where dispute_id = ? and reviewed_at is null
            """)
        .params(
            reviewer,
            now.atOffset(ZoneOffset.UTC),
            outcome.name(),
            minor(remedy),
            payer.name(),
            defect,
            Json.write(clauses),
            disputeId)
        .update();
  }

  /** The earliest first. */
  List<BlindReview> concluded(Collection<Long> disputeIds) {
    return jdbc.sql(
            """
            select * from blind_review where dispute_id in (:disputes) and reviewed_at is not null
            order by reviewed_at, decision_id
            """)
        .param("disputes", disputeIds)
        .query((row, i) -> map(row))
        .list();
  }

  private static BlindReview map(ResultSet row) throws SQLException {
    return new BlindReview(
        row.getLong("dispute_id"),
        ProblemType.valueOf(row.getString("problem_type")),
        answers(row, "first_reviewer", "first_"),
        answers(row, "reviewer", ""),
        Json.read(row.getString("clauses"), RULES),
        row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
  }

  private static Answers answers(ResultSet row, String reviewer, String prefix)
      throws SQLException {
    Long minor = row.getObject(prefix + "refund_minor", Long.class);
    return new Answers(
        row.getString(reviewer),
        Outcome.valueOf(row.getString(prefix + "outcome")),
        minor == null ? null : Money.ofMinor(CurrencyUnit.of(row.getString("currency")), minor),
        Payer.valueOf(row.getString(prefix + "payer")),
        row.getBoolean(prefix + "defect"));
  }

  private static @Nullable Long minor(@Nullable Remedy remedy) {
    Money refund = remedy == null ? null : remedy.refund();
    return refund == null ? null : refund.getAmountMinorLong();
  }
}
