package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.disputes.KeptFile;
import dev.redress.evidence.EvidenceStore.Orphans;
import dev.redress.evidence.EvidenceStore.Received;
import dev.redress.evidence.EvidenceStore.Rendition;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What every storage of evidence promises. */
abstract class EvidenceStoreContract {

  private static final DataSize LIMIT = DataSize.ofMegabytes(30);
  private static final String NOBODYS = "0".repeat(64);

  abstract EvidenceStore store();

  /** Replaces a kept content by another, or takes it away where that is empty. */
  abstract void tamper(String sha256, byte[] other) throws IOException;

  /** The names of all that lies in the storage itself. */
  abstract List<String> everything() throws IOException;

  /** Lets the storage's own time go by, until what is there now is older than nothing. */
  abstract void time_goes_by() throws IOException;

  @Test
  void what_was_kept_is_read_again() throws IOException {
    byte[] content = content(3_000_000);
    String sha256 = kept(content);
    assertThat(sha256).isEqualTo(Samples.sha256(content));
    assertThat(store().content(sha256).exists()).isTrue();
    assertThat(store().content(sha256).contentLength()).isEqualTo(content.length);
    assertThat(store().content(sha256).getContentAsByteArray()).isEqualTo(content);
    assertThat(store().verify(sha256)).isEqualTo(KeptFile.State.INTACT);
  }

  @Test
  void a_large_content_is_read_again_as_it_was() throws IOException {
    byte[] content = content(24_000_000);
    assertThat(store().content(kept(content)).getContentAsByteArray()).isEqualTo(content);
  }

  @Test
  void a_content_can_be_looked_into_before_it_is_kept() throws IOException {
    byte[] content = content(70_000);
    try (Received received = store().receive(stream(content), LIMIT)) {
      assertThat(Files.readAllBytes(received.file())).isEqualTo(content);
      assertThat(received.size()).isEqualTo(content.length);
    }
  }

  @Test
  void what_was_not_kept_is_gone() throws IOException {
    try (Received received = store().receive(stream(content(1_000)), LIMIT)) {
      assertThat(store().content(received.sha256()).exists()).isFalse();
    }
    assertThat(everything()).isEmpty();
  }

  @Test
  void a_content_above_the_limit_is_refused_and_leaves_nothing() throws IOException {
    assertThatThrownBy(() -> store().receive(stream(content(2_000_000)), DataSize.ofMegabytes(1)))
        .isInstanceOf(FileTooLarge.class);
    assertThat(everything()).isEmpty();
  }

  @Test
  void a_content_that_breaks_off_leaves_nothing() throws IOException {
    InputStream broken =
        new FilterInputStream(stream(content(500_000))) {
          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read < 0) {
              throw new IOException("Connection reset");
            }
            return read;
          }
        };
    assertThatThrownBy(() -> store().receive(broken, LIMIT))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(everything()).isEmpty();
  }

  @Test
  void the_same_content_twice_is_there_once() throws IOException {
    byte[] content = content(5_000);
    kept(content);
    String sha256 = kept(content);
    assertThat(everything()).hasSize(1);
    assertThat(store().verify(sha256)).isEqualTo(KeptFile.State.INTACT);
  }

  @Test
  void what_is_made_of_a_content_lies_beside_it() throws IOException {
    String sha256 = kept(content(5_000));
    byte[] preview = content(40_000);
    store().put(sha256, Rendition.PREVIEW, ByteBuffer.wrap(preview));
    assertThat(store().rendition(sha256, Rendition.PREVIEW).getContentAsByteArray())
        .isEqualTo(preview);
    assertThat(store().rendition(sha256, Rendition.THUMBNAIL).exists()).isFalse();
  }

  @Test
  void what_is_missing_or_altered_is_found() throws IOException {
    String altered = kept(content(5_000));
    String missing = kept(content(5_001));
    tamper(altered, content(5_002));
    tamper(missing, new byte[0]);
    assertThat(store().verify(altered)).isEqualTo(KeptFile.State.ALTERED);
    assertThat(store().verify(missing)).isEqualTo(KeptFile.State.MISSING);
    assertThat(store().verify(NOBODYS)).isEqualTo(KeptFile.State.MISSING);
    assertThat(store().content(missing).exists()).isFalse();
  }

  @Test
  void a_sweep_takes_what_nobody_knows_with_all_that_was_made_of_it() throws IOException {
    String known = kept(content(5_000));
    store().put(known, Rendition.PREVIEW, ByteBuffer.wrap(content(10)));
    String orphan = kept(content(5_001));
    for (Rendition rendition : Rendition.values()) {
      store().put(orphan, rendition, ByteBuffer.wrap(content(11)));
    }
    time_goes_by();

    assertThat(store().sweep(Duration.ofDays(1), allBut(known))).isZero();
    assertThat(store().sweep(Duration.ZERO, allBut(known))).isEqualTo(5);

    assertThat(store().content(known).exists()).isTrue();
    assertThat(store().rendition(known, Rendition.PREVIEW).exists()).isTrue();
    assertThat(everything()).hasSize(2);
  }

  private static Orphans allBut(String known) {
    return (sha256, deletion) -> {
      boolean orphan = !sha256.equals(known);
      if (orphan) {
        deletion.run();
      }
      return orphan;
    };
  }

  String kept(byte[] content) {
    try (Received received = store().receive(stream(content), LIMIT)) {
      received.keep();
      return received.sha256();
    }
  }

  static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  /** Another content for each size. */
  static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }
}
