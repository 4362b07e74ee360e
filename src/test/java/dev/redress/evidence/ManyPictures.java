package dev.redress.evidence;

import dev.redress.evidence.InsightRows.Picture;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with as many fingerprints as years of disputes leave, each of another picture. */
public final class ManyPictures {

  private static final int A_BATCH = 1_000;

  private final JdbcTemplate jdbc;
  private final InsightRows rows;
  private final Random random = new Random(11);
  private int size;

  public ManyPictures(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.rows = new InsightRows(JdbcClient.create(database));
  }

  /** Adds as many as are missing, in thousands. */
  public void growTo(int pictures) {
    for (; size < pictures; size += A_BATCH) {
      jdbc.batchUpdate(
          "insert into evidence_fingerprint values (?, ?, ?, ?, ?, ?, ?)",
          IntStream.range(size, size + A_BATCH).mapToObj(id -> row(id, any())).toList());
    }
    jdbc.execute("analyze");
  }

  /** Looks for what is like a new picture, and answers among how many it has to choose. */
  public int look() {
    return rows.candidates(new Picture(-1, -1, any())).size();
  }

  /** What is looked through for a copy, after hiding its original. */
  List<Picture> lookForACopyOf(Picture original) {
    rows.keep(original);
    long bits = original.fingerprint().bits();
    for (int bit : random.ints(0, 64).distinct().limit(Fingerprint.ALIKE).toArray()) {
      bits ^= 1L << bit;
    }
    return rows.candidates(new Picture(-1, -1, new Fingerprint(bits)));
  }

  private Fingerprint any() {
    return new Fingerprint(random.nextLong());
  }

  private static Object[] row(int id, Fingerprint print) {
    return new Object[] {
      id, id, print.bits(), print.quarter(0), print.quarter(1), print.quarter(2), print.quarter(3)
    };
  }
}
