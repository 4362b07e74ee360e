package dev.redress.evidence;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The rows of evidence items and of what was said of them. They are added and read; of an item only
 * what a scan says may change, and nothing is deleted.
 */
@Repository
class EvidenceRows {

  /** For whom an item counts. */
  enum Side {
    BUYER,
    SELLER,
    STAFF
  }

  /** Another item with the same content. */
  record Duplicate(long evidenceId, EvidenceItem other) {}

  private static final String SELECT =
      """
      select id, dispute_id, kind, file_name, description, media_type, size_bytes, sha256, account,
        role, submitted_at, has_preview, scan, shared,
        made
      from evidence_item
      """;

  private final JdbcClient jdbc;

  private final ReadOnce<Long, List<EvidenceItem>> ofDispute = new ReadOnce<>(this::read);

  EvidenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an item, whose id is not looked at, and returns the one it got. */
  long add(EvidenceItem item, Side side, String uploadId) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into evidence_item (dispute_id, upload_id, side, kind, file_name, description,
              media_type, size_bytes, sha256, account, role, submitted_at, has_preview, scan,
              shared, made)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            item.disputeId(),
            uploadId,
            side.name(),
            item.kind().name(),
            item.fileName(),
            item.description(),
            item.mediaType(),
            item.size(),
            item.sha256(),
            item.by().account(),
            item.by().role().name(),
            item.at().atOffset(ZoneOffset.UTC),
            item.hasPreview(),
            item.scan().name(),
            item.shared().name(),
            item.made())
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void add(EvidenceMark mark) {
    RestrictionGround ground = mark.ground();
    jdbc.sql(
            """
            insert into evidence_mark (evidence_id, dispute_id, mark, ground, reason, account, role,
              at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            mark.evidenceId(),
            mark.disputeId(),
            mark.kind().name(),
            ground == null ? null : ground.name(),
            mark.reason(),
            mark.by().account(),
            mark.by().role().name(),
            mark.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<EvidenceItem> of(long disputeId) {
    return ofDispute.of(disputeId);
  }

  private List<EvidenceItem> read(long disputeId) {
    List<EvidenceItem> items =
        jdbc.sql(SELECT + "where dispute_id = ? order by id")
            .param(disputeId)
            .query(EvidenceRows::map)
            .list();
    if (items.isEmpty()) {
      return items;
    }
    List<EvidenceMark> marks = marks(disputeId);
    return items.stream().map(item -> item.with(marks)).toList();
  }

  Optional<EvidenceItem> find(long disputeId, long id) {
    return jdbc.sql(SELECT + "where dispute_id = ? and id = ?")
        .params(disputeId, id)
        .query(EvidenceRows::map)
        .optional()
        .map(item -> item.with(marks(disputeId)));
  }

  /** What was said of all items of a dispute, the earliest first. */
  List<EvidenceMark> marks(long disputeId) {
    return jdbc.sql("select * from evidence_mark where dispute_id = ? order by id")
        .param(disputeId)
        .query(EvidenceRows::mark)
        .list();
  }

  Optional<EvidenceItem> uploaded(long disputeId, String account, String uploadId) {
    return jdbc.sql(SELECT + "where dispute_id = ? and account = ? and upload_id = ?")
        .params(disputeId, account, uploadId)
        .query(EvidenceRows::map)
        .optional();
  }

  int count(long disputeId, Side side) {
    return jdbc.sql("select count(*) from evidence_item where dispute_id = ? and side = ?")
        .params(disputeId, side.name())
        .query(Integer.class)
        .single();
  }

  boolean knows(String sha256) {
    return jdbc.sql("select count(*) from evidence_item where sha256 = ?")
            .param(sha256)
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * Until the transaction ends, nobody else gives a file of that hash its name, or takes it away.
   */
  void holdName(String sha256) {
    jdbc.sql("select first_byte from evidence_lock where first_byte = ? for update")
        .param(Integer.parseInt(sha256.substring(0, 2), 16))
        .query(Integer.class)
        .single();
  }

  /** The latest item with that content, of any dispute, of which is recorded what was made. */
  Optional<EvidenceItem> latest(String sha256) {
    return jdbc.sql(
            SELECT
                + "where sha256 = ? and made is not null order by id desc fetch first 1 rows only")
        .param(sha256)
        .query(EvidenceRows::map)
        .optional();
  }

  /** Items that wait for the virus scanner, the oldest first. */
  List<EvidenceItem> unscanned(int atMost) {
    return jdbc.sql(
            SELECT
                + "where scan = ? order by scan_tried_at nulls first, id fetch first ? rows only")
        .params(Scan.PENDING.name(), atMost)
        .query(EvidenceRows::map)
        .list();
  }

  /** The item waits on, behind those that were not tried since. */
  void notScanned(long id, Instant triedAt) {
    jdbc.sql("update evidence_item set scan_tried_at = ? where id = ?")
        .params(triedAt.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /** Whether the item still waited. */
  boolean scanned(long id, Scan scan) {
    return jdbc.sql("update evidence_item set scan = ? where id = ? and scan = ?")
            .params(scan.name(), id, Scan.PENDING.name())
            .update()
        > 0;
  }

  /** Items of any disputes, without what was said of them. */
  List<EvidenceItem> find(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "where id in (:ids)").param("ids", ids).query(EvidenceRows::map).list();
  }

  /**
   * Items with the same content as those of a dispute, in it by another side and elsewhere; of
   * each, so many of the latest.
   */
  List<Duplicate> duplicates(long disputeId, int most) {
    return jdbc.sql(
            """
            select * from (
              select mine.id as mine, other.*,
                row_number() over (partition by mine.id order by other.id desc) as age
              from evidence_item mine
              join evidence_item other on other.sha256 = mine.sha256
              where mine.dispute_id = ?
                and (other.dispute_id <> mine.dispute_id or other.side <> mine.side)
            ) duplicate
            where age <= ? order by mine, age
            """)
        .params(disputeId, most)
        .query((row, number) -> new Duplicate(row.getLong("mine"), map(row, number)))
        .list();
  }

  private static EvidenceItem map(ResultSet row, int number) throws SQLException {
    Instant at = row.getObject("submitted_at", OffsetDateTime.class).toInstant();
    return new EvidenceItem(
        row.getLong("id"),
        row.getLong("dispute_id"),
        EvidenceKind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        row.getString("description"),
        row.getString("media_type"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        new Actor(row.getString("account"), Actor.Role.valueOf(row.getString("role"))),
        at,
        row.getBoolean("has_preview"),
        Scan.valueOf(row.getString("scan")),
        Shared.valueOf(row.getString("shared")),
        row.getString("made"),
        null,
        null);
  }

  private static EvidenceMark mark(ResultSet row, int number) throws SQLException {
    String ground = row.getString("ground");
    return new EvidenceMark(
        row.getLong("evidence_id"),
        row.getLong("dispute_id"),
        EvidenceMark.Kind.valueOf(row.getString("mark")),
        ground == null ? null : RestrictionGround.valueOf(ground),
        row.getString("reason"),
        new Actor(row.getString("account"), Actor.Role.valueOf(row.getString("role"))),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
