package dev.redress.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.archive.ArchivedFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveZipTest {

  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-05T10:00:00+08:00");
  private static final long LARGE = 300_000_000;

  private final Path folder;

  ArchiveZipTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_file_ten_times_the_memory_passes_through_it() throws Exception {
    Path archive = folder.resolve("large.zip");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx30m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeArchive.class.getName(),
                archive.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.getEntry("evidence/large.mp4").getSize()).isEqualTo(LARGE);
      assertThat(zip.getEntry("evidence/small.txt").getSize()).isEqualTo(3);
    }
  }

  @Test
  void a_file_that_cannot_be_opened_has_no_entry() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveZip zip = new ArchiveZip(out, NOW);
    assertThat(
            zip.copy(
                "evidence/lost.txt",
                Kind.EVIDENCE,
                () -> {
                  throw new FileNotFoundException();
                }))
        .isEmpty();
    zip.add("kept.txt", new byte[] {1});
    zip.finish();
    assertThat(names(out)).containsExactly("kept.txt");
  }

  @Test
  void a_file_that_breaks_off_is_kept_as_far_as_it_could_be_read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveZip zip = new ArchiveZip(out, NOW);
    InputStream broken =
        new InputStream() {
          private int left = 5;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("the disk fails");
            }
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
          }
        };
    Optional<ArchivedFile> file = zip.copy("broken.txt", Kind.EVIDENCE, () -> broken);
    zip.finish();
    assertThat(file).map(ArchivedFile::size).contains(5L);
    assertThat(names(out)).containsExactly("broken.txt");
  }

  private Iterable<String> names(ByteArrayOutputStream out) {
    return ZipContent.of(ZipContent.written(folder.resolve("some.zip"), out.toByteArray())).names();
  }

  /** Run with little memory. */
  static final class LargeArchive {

    private LargeArchive() {}

    public static void main(String[] arguments) throws IOException {
      try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
        ArchiveZip zip = new ArchiveZip(out, NOW);
        zip.copy("evidence/large.mp4", Kind.EVIDENCE, () -> new Endless(LARGE));
        zip.copy("evidence/small.txt", Kind.EVIDENCE, () -> new ByteArrayInputStream(new byte[3]));
        zip.finish();
      }
    }
  }

  /** So many bytes out of nowhere. */
  static final class Endless extends InputStream {
    private long left;

    Endless(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int read = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + read, (byte) left);
      left -= read;
      return read;
    }
  }
}
