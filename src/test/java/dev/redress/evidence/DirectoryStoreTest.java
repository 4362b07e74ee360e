package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.evidence.EvidenceStore.Rendition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DirectoryStoreTest extends EvidenceStoreContract {

  private final Path directory;
  private final EvidenceStore store;

  DirectoryStoreTest(@TempDir Path directory) {
    this.directory = directory;
    this.store = new DirectoryStore(directory);
  }

  @Test
  void a_content_lies_two_levels_deep_under_its_hash() {
    String sha256 = kept(content(5_000));
    assertThat(
            directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256))
        .exists();
  }

  @Test
  void a_full_disk_is_said_and_leaves_nothing_half_done() throws IOException {
    EvidenceStore onFullDisk =
        new DirectoryStore(
            directory,
            new Spool(DirectoryStore.incoming(directory)) {
              @Override
              void write(FileChannel channel, ByteBuffer bytes) throws IOException {
                channel.write(bytes.slice(0, bytes.remaining() / 2));
                throw new IOException("No space left on device");
              }
            });
    assertThatThrownBy(() -> onFullDisk.receive(stream(content(500_000)), DataSize.ofMegabytes(1)))
        .isInstanceOf(NotStored.class);
    assertThatThrownBy(
            () -> onFullDisk.put("0".repeat(64), Rendition.PREVIEW, ByteBuffer.wrap(content(10))))
        .isInstanceOf(NotStored.class);
    assertThat(everything()).isEmpty();
  }

  @Test
  void what_a_crash_left_without_a_name_is_swept() throws IOException {
    Files.write(directory.resolve("incoming").resolve("crashed.part"), new byte[10]);
    time_goes_by();
    assertThat(store.sweep(Duration.ofHours(1), (sha256, deletion) -> false)).isEqualTo(1);
    assertThat(everything()).isEmpty();
  }

  @Override
  EvidenceStore store() {
    return store;
  }

  @Override
  void tamper(String sha256, byte[] other) throws IOException {
    Path file = store.content(sha256).getFile().toPath();
    if (other.length == 0) {
      Files.delete(file);
    } else {
      Files.write(file, other);
    }
  }

  @Override
  List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .toList();
    }
  }

  @Override
  void time_goes_by() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(written.minus(Duration.ofHours(2))));
      }
    }
  }
}
