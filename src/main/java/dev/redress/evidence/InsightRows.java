package dev.redress.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what files say, of what pictures look like, and of what waits to be read. */
@Repository
class InsightRows {

  /** A file that waits to be read. */
  record Unread(long evidenceId, long disputeId, int tries) {}

  /** The text of an item, as it was read. */
  record Text(long evidenceId, String content) {}

  /** Another picture that looks like one of this dispute. */
  record Lookalike(long evidenceId, long otherId, int distance) {}

  /** A picture with its fingerprint. */
  record Picture(long evidenceId, long disputeId, Fingerprint fingerprint) {}

  private static final TypeReference<FileFacts> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  InsightRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void queue(long disputeId, long evidenceId) {
    jdbc.sql("insert into evidence_unread (evidence_id, dispute_id, tries) values (?, ?, 0)")
        .params(evidenceId, disputeId)
        .update();
  }

  /** Queues so many of those that an older reader read, and returns how many. */
  int queueReadBefore(int reader, int most) {
    return jdbc.sql(
            """
            insert into evidence_unread (evidence_id, dispute_id, tries)
            select evidence_id, dispute_id, 0 from evidence_reading r
            where reader < ? and not exists
              (select 1 from evidence_unread u where u.evidence_id = r.evidence_id)
            order by evidence_id fetch first ? rows only
            """)
        .params(reader, most)
        .update();
  }

  /** Those that were tried least, the oldest first; not what waits for the virus scanner. */
  List<Unread> unread(int most) {
    return jdbc.sql(
            """
            select evidence_id, dispute_id, tries from evidence_unread
            where not exists
              (select 1 from evidence_item i where i.id = evidence_id and i.scan = ?)
            order by tries, evidence_id fetch first ? rows only
            """)
        .params(Scan.PENDING.name(), most)
        .query((row, n) -> new Unread(row.getLong(1), row.getLong(2), row.getInt(3)))
        .list();
  }

  void countTry(long evidenceId) {
    jdbc.sql("update evidence_unread set tries = tries + 1 where evidence_id = ?")
        .param(evidenceId)
        .update();
  }

  /**
   * Whether it still waits; if so, it does to the transaction's end. What was erased meanwhile
   * waits no more.
   */
  boolean holds(long evidenceId) {
    return jdbc.sql("select evidence_id from evidence_unread where evidence_id = ? for update")
        .param(evidenceId)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Returns whether it still waited. */
  boolean unqueue(long evidenceId) {
    return jdbc.sql("delete from evidence_unread where evidence_id = ?").param(evidenceId).update()
        > 0;
  }

  /** In place of what an earlier reader read. */
  void keep(Unread file, int reader, Reading reading, Instant at) {
    jdbc.sql("delete from evidence_reading where evidence_id = ?")
        .param(file.evidenceId())
        .update();
    jdbc.sql(
            """
            insert into evidence_reading
              (evidence_id, dispute_id, reader, readable, facts, content, read_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            file.evidenceId(),
            file.disputeId(),
            reader,
            reading.readable(),
            Json.write(reading.facts()),
            reading.text(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the files of a dispute say, by item; without their texts. */
  Map<Long, Reading> readings(long disputeId) {
    Map<Long, Reading> readings = new LinkedHashMap<>();
    jdbc.sql("select evidence_id, readable, facts from evidence_reading where dispute_id = ?")
        .param(disputeId)
        .query(
            row -> {
              readings.put(
                  row.getLong(1),
                  new Reading(row.getBoolean(2), Json.read(row.getString(3), FACTS), ""));
            });
    return readings;
  }

  List<Text> texts(long disputeId) {
    return jdbc.sql(
            "select evidence_id, content from evidence_reading where dispute_id = ? and content <>"
                + " ''")
        .param(disputeId)
        .query((row, n) -> new Text(row.getLong(1), row.getString(2)))
        .list();
  }

  /** In place of an earlier one. */
  void keep(Picture picture) {
    forgetPicture(picture.evidenceId());
    Fingerprint fingerprint = picture.fingerprint();
    jdbc.sql(
            """
            insert into evidence_fingerprint
              (evidence_id, dispute_id, bits, quarter_0, quarter_1, quarter_2, quarter_3)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            picture.evidenceId(),
            picture.disputeId(),
            fingerprint.bits(),
            fingerprint.quarter(0),
            fingerprint.quarter(1),
            fingerprint.quarter(2),
            fingerprint.quarter(3))
        .update();
  }

  void forgetPicture(long evidenceId) {
    jdbc.sql("delete from evidence_fingerprint where evidence_id = ?").param(evidenceId).update();
    jdbc.sql("delete from evidence_lookalike where evidence_id = ?").param(evidenceId).update();
    jdbc.sql("delete from evidence_lookalike where earlier_id = ?").param(evidenceId).update();
  }

  /**
   * Every picture that may look alike, and some that do not. Each quarter's index is asked for the
   * few values near its own, so this grows with what is near, hardly with what there is.
   */
  List<Picture> candidates(Picture picture) {
    String near =
        IntStream.range(0, Fingerprint.QUARTERS)
            .mapToObj(
                which ->
                    "select evidence_id, dispute_id, bits from evidence_fingerprint"
                        + " where quarter_%d in (%s)"
                            .formatted(which, listed(picture.fingerprint().near(which))))
            .collect(Collectors.joining(" union "));
    return jdbc.sql(near)
        .query(
            (row, n) ->
                new Picture(row.getLong(1), row.getLong(2), new Fingerprint(row.getLong(3))))
        .list();
  }

  /** Numbers of ours: no parameters, which a statement may have few of. */
  private static String listed(Collection<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  void keepAlike(Picture one, Picture other) {
    boolean inOrder = one.evidenceId() < other.evidenceId();
    Picture earlier = inOrder ? one : other;
    Picture later = inOrder ? other : one;
    jdbc.sql(
            """
            insert into evidence_lookalike
              (evidence_id, dispute_id, earlier_id, earlier_dispute_id, distance)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            later.evidenceId(),
            later.disputeId(),
            earlier.evidenceId(),
            earlier.disputeId(),
            one.fingerprint().distance(other.fingerprint()))
        .update();
  }

  /** What looks like the pictures of a dispute, in it and elsewhere, the likest first. */
  List<Lookalike> lookalikes(long disputeId) {
    return jdbc.sql(
            """
            select evidence_id, earlier_id, distance from evidence_lookalike where dispute_id = ?
            union all
            select earlier_id, evidence_id, distance from evidence_lookalike
            where earlier_dispute_id = ?
            order by distance, 1, 2
            """)
        .params(disputeId, disputeId)
        .query((row, n) -> new Lookalike(row.getLong(1), row.getLong(2), row.getInt(3)))
        .list();
  }

  /** Everything that was learnt from the files of a dispute. */
  void erase(long disputeId) {
    for (String table :
        List.of(
            "evidence_unread where dispute_id",
            "evidence_reading where dispute_id",
            "evidence_fingerprint where dispute_id",
            "evidence_lookalike where dispute_id",
            "evidence_lookalike where earlier_dispute_id")) {
      jdbc.sql("delete from " + table + " = ?").param(disputeId).update();
    }
  }
}
