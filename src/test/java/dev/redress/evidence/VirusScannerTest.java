package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.evidence.VirusScanner.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

class VirusScannerTest {

  private static final byte[] HARMFUL = Samples.text("Dear reader, " + Clamd.MARK + ".");

  /** The real daemon. */
  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @EnabledIf("dev.redress.evidence.Clamd#isExpected")
  class With_clamd {

    private Clamd clamd;

    @BeforeAll
    void it_runs(@TempDir Path directory) throws IOException {
      clamd = Clamd.in(directory);
    }

    @AfterAll
    void it_stops() {
      clamd.close();
    }

    @Test
    void it_finds_what_it_has_a_signature_of() {
      assertThat(scan(HARMFUL, clamd.settings()))
          .isEqualTo(new Answer(Scan.INFECTED, Clamd.SIGNATURE));
    }

    @Test
    void it_finds_it_in_an_attachment_of_a_mail_too() {
      byte[] mail = Samples.mailWith("note.txt", "text/plain", HARMFUL);
      assertThat(scan(mail, clamd.settings()).scan()).isEqualTo(Scan.INFECTED);
    }

    @Test
    void it_passes_everything_else_also_nothing_and_much() {
      for (byte[] content :
          new byte[][] {Samples.jpeg(), Samples.pdf(), new byte[0], new byte[20_000_000]}) {
        assertThat(scan(content, clamd.settings())).isEqualTo(Answer.of(Scan.CLEAN));
      }
    }

    @Test
    void what_it_cuts_off_as_too_large_is_not_scanned_and_is_waited_for_no_more() {
      byte[] large = new byte[(Clamd.LARGEST_MEGABYTES + 20) * 1024 * 1024];
      assertThat(scan(large, clamd.settings())).isEqualTo(Answer.of(Scan.NOT_SCANNED));
    }

    @Test
    void it_says_that_it_is_there() {
      assertThat(new VirusScanner(clamd.settings()).isThere()).isTrue();
    }
  }

  @Test
  void where_none_is_configured_nothing_is_scanned() {
    assertThat(scan(HARMFUL, Clamd.NONE)).isEqualTo(Answer.of(Scan.NOT_SCANNED));
  }

  @Test
  void what_is_larger_than_it_takes_is_not_sent_to_it() throws IOException {
    ClamdSettings small =
        new ClamdSettings(
            "localhost", Clamd.freePort(), Duration.ofSeconds(10), DataSize.ofBytes(10));
    assertThat(scan(HARMFUL, small)).isEqualTo(Answer.of(Scan.NOT_SCANNED));
  }

  @Test
  void one_that_is_not_there_is_waited_for() throws IOException {
    ClamdSettings away = Clamd.at("localhost", Clamd.freePort());
    assertThat(scan(HARMFUL, away)).isEqualTo(Answer.of(Scan.PENDING));
    assertThat(new VirusScanner(away).isThere()).isFalse();
  }

  @Test
  void one_that_says_nothing_is_waited_for_no_longer_than_it_may_take() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      ClamdSettings hasty =
          new ClamdSettings(
              "localhost", silent.getLocalPort(), Duration.ofMillis(200), DataSize.ofMegabytes(1));
      assertThat(scan(HARMFUL, hasty)).isEqualTo(Answer.of(Scan.PENDING));
    }
  }

  private static Answer scan(byte[] content, ClamdSettings settings) {
    byte[] own = Arrays.copyOf(content, content.length);
    return new VirusScanner(settings).scan(new ByteArrayResource(own), own.length);
  }
}
