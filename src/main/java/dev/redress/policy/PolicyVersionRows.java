package dev.redress.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of uploaded versions and their files. */
@Repository
class PolicyVersionRows {

  /** One file as it is kept. */
  record Kept(String table, String sha256, String dmn) {}

  private final JdbcClient jdbc;

  PolicyVersionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException where the name is taken
   */
  void insert(String name, String by, Instant at, List<Kept> files) {
    jdbc.sql(
            "insert into policy_version (name, state, uploaded_by, uploaded_at)"
                + " values (?, 'DRAFT', ?, ?)")
        .params(name, by, utc(at))
        .update();
    for (Kept file : files) {
      jdbc.sql(
              "insert into policy_table_file (version, decision_table, sha256, dmn)"
                  + " values (?, ?, ?, ?)")
          .params(name, file.table(), file.sha256(), file.dmn())
          .update();
    }
  }

  /** Whether it was still a draft. */
  boolean approve(String name, String by, Instant at) {
    return jdbc.sql(
                "update policy_version set state = 'APPROVED', approved_by = ?, approved_at = ?"
                    + " where name = ? and state = 'DRAFT'")
            .params(by, utc(at), name)
            .update()
        == 1;
  }

  /**
   * Whether it was approved and not published yet.
   *
   * @throws org.springframework.dao.DuplicateKeyException where another begins at that time
   */
  boolean publish(String name, String by, Instant at, Instant effectiveFrom) {
    return jdbc.sql(
                "update policy_version set state = 'PUBLISHED', published_by = ?,"
                    + " published_at = ?, effective_from = ? where name = ? and state = 'APPROVED'")
            .params(by, utc(at), utc(effectiveFrom), name)
            .update()
        == 1;
  }

  /** The published version under which orders of that time are; empty before the first. */
  Optional<String> effectiveAt(Instant time) {
    return jdbc.sql(
            "select name from policy_version where effective_from <= ?"
                + " order by effective_from desc fetch first 1 row only")
        .param(utc(time))
        .query(String.class)
        .optional();
  }

  Optional<PolicyVersion> find(String name) {
    return jdbc.sql("select * from policy_version where name = ?")
        .param(name)
        .query((row, number) -> version(row))
        .optional();
  }

  /** All of them, the latest uploaded first. */
  List<PolicyVersion> all() {
    return jdbc.sql("select * from policy_version order by uploaded_at desc, name desc")
        .query((row, number) -> version(row))
        .list();
  }

  /** The files of a version as they were uploaded, by table. */
  Map<String, String> files(String name) {
    Map<String, String> files = new LinkedHashMap<>();
    jdbc.sql("select decision_table, dmn from policy_table_file where version = ?")
        .param(name)
        .query(
            row -> {
              files.put(row.getString("decision_table"), row.getString("dmn"));
            });
    return files;
  }

  private static PolicyVersion version(ResultSet row) throws SQLException {
    return new PolicyVersion(
        row.getString("name"),
        PolicyVersion.State.valueOf(row.getString("state")),
        row.getString("uploaded_by"),
        instant(row, "uploaded_at"),
        row.getString("approved_by"),
        instant(row, "approved_at"),
        row.getString("published_by"),
        instant(row, "published_at"),
        instant(row, "effective_from"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
