package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Databases;
import dev.redress.evidence.EvidenceRows.Side;
import dev.redress.evidence.EvidenceStore.Received;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Files that came while the scanner was away. */
class ScanSweepTest {

  private static final long DISPUTE = 7;
  private static final Instant NOW = Instant.parse("2026-11-05T02:00:00.123456Z");

  private final EvidenceRows rows = new EvidenceRows(JdbcClient.create(Databases.h2()));
  private final DirectoryStore store;
  private final Path directory;

  ScanSweepTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.store = new DirectoryStore(directory.resolve("evidence"));
  }

  @Test
  @EnabledIf("dev.redress.evidence.Clamd#isExpected")
  void one_that_cannot_be_scanned_holds_up_none_behind_it() throws IOException {
    long lost = waiting(Samples.text("gone from the disk"));
    long harmless = waiting(Samples.text("harmless"));
    long harmful = waiting(Samples.text(Clamd.MARK));
    Files.delete(fileOf(lost));
    try (Clamd clamd = Clamd.in(directory)) {
      assertThat(sweep(clamd.settings()).run()).isEqualTo(2);
      assertThat(scanOf(harmless)).isEqualTo(Scan.CLEAN);
      assertThat(scanOf(harmful)).isEqualTo(Scan.INFECTED);
      assertThat(scanOf(lost)).isEqualTo(Scan.PENDING);

      long next = waiting(Samples.text("next"));
      assertThat(rows.unscanned(10)).extracting(EvidenceItem::id).containsExactly(next, lost);
    }
  }

  @Test
  void while_the_scanner_is_away_all_wait_in_their_order() throws IOException {
    long first = waiting(Samples.text("1"));
    long second = waiting(Samples.text("2"));
    assertThat(sweep(Clamd.at("localhost", Clamd.freePort())).run()).isZero();
    assertThat(rows.unscanned(10)).extracting(EvidenceItem::id).containsExactly(first, second);
  }

  private ScanSweep sweep(ClamdSettings settings) {
    return new ScanSweep(rows, store, new VirusScanner(settings), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Scan scanOf(long id) {
    return rows.find(DISPUTE, id).orElseThrow().scan();
  }

  private Path fileOf(long id) {
    String sha256 = rows.find(DISPUTE, id).orElseThrow().sha256();
    return ((FileSystemResource) store.content(sha256)).getFile().toPath();
  }

  private long waiting(byte[] content) {
    try (Received received =
        store.receive(new ByteArrayInputStream(content), DataSize.ofMegabytes(1))) {
      received.keep();
      return rows.add(
          new EvidenceItem(
              0,
              DISPUTE,
              EvidenceKind.CHAT_LOG,
              "note.txt",
              "",
              "text/plain",
              received.size(),
              received.sha256(),
              Actor.of(Party.BUYER, "buyer"),
              NOW,
              false,
              Scan.PENDING,
              Shared.WHOLE,
              null,
              null,
              null),
          Side.BUYER,
          received.sha256().substring(0, 20));
    }
  }
}
