package dev.redress.disputes;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last verification of each case file; each takes the place of the one before. */
@Repository
class CustodyRows {

  private static final TypeReference<List<CustodyFinding>> FINDINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  CustodyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CustodyReport> find(long disputeId) {
    return jdbc.sql("select * from custody_check where dispute_id = ?")
        .param(disputeId)
        .query((row, i) -> map(row))
        .optional();
  }

  void write(CustodyReport report) {
    OffsetDateTime at = report.at().atOffset(ZoneOffset.UTC);
    String findings = Json.write(report.findings());
    int updated =
        jdbc.sql(
                """
                update custody_check
                set verified_at = ?, intact = ?, entries = ?, files = ?, findings = ?,
                  doubted = false
                where dispute_id = ?
                """)
            .params(
                at, report.intact(), report.entries(), report.files(), findings, report.disputeId())
            .update();
    if (updated == 0) {
      jdbc.sql(
              """
              insert into custody_check
                (verified_at, intact, entries, files, findings, dispute_id)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              at, report.intact(), report.entries(), report.files(), findings, report.disputeId())
          .update();
    }
  }

  long broken() {
    return jdbc.sql("select count(*) from custody_check where not intact")
        .query(Long.class)
        .single();
  }

  /** It is due whenever it was verified; one that never was is so anyhow. */
  void doubt(long disputeId) {
    jdbc.sql("update custody_check set doubted = true where dispute_id = ?")
        .param(disputeId)
        .update();
  }

  /** Those never verified first, then those in doubt or whose verification is older than that. */
  List<Long> due(Instant before, int most) {
    return jdbc.sql(
            """
            select dispute.id from dispute
            left join custody_check on custody_check.dispute_id = dispute.id
            where custody_check.verified_at is null or custody_check.doubted
              or custody_check.verified_at < ?
            order by custody_check.doubted desc nulls first, custody_check.verified_at,
              dispute.id
            fetch first ? rows only
            """)
        .params(before.atOffset(ZoneOffset.UTC), most)
        .query(Long.class)
        .list();
  }

  private static CustodyReport map(ResultSet row) throws SQLException {
    return new CustodyReport(
        row.getLong("dispute_id"),
        row.getObject("verified_at", OffsetDateTime.class).toInstant(),
        row.getInt("entries"),
        row.getInt("files"),
        Json.read(row.getString("findings"), FINDINGS));
  }
}
