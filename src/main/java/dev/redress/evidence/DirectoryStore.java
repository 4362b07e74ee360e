package dev.redress.evidence;

import dev.redress.evidence.Spool.Spooled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * Files in a directory with a two-level fan-out: {@code ab/cd/abcd…}, its previews beside it. A
 * file is complete and on disk before it gets its name; what has none after a crash lies in {@code
 * incoming} until it is swept.
 */
class DirectoryStore implements EvidenceStore {

  private final Path root;
  private final Spool incoming;

  DirectoryStore(Path directory) {
    this(directory, new Spool(incoming(directory)));
  }

  /**
   * @param incoming must lie where a file can be moved from in one step
   */
  DirectoryStore(Path directory, Spool incoming) {
    this.root = directory.toAbsolutePath().normalize();
    this.incoming = incoming;
  }

  /** Where a directory of evidence has its files on their way in. */
  static Path incoming(Path directory) {
    return directory.toAbsolutePath().normalize().resolve("incoming");
  }

  @Override
  public Received receive(InputStream content, DataSize limit) {
    return new InDirectory(incoming.take(content, limit));
  }

  @Override
  public Resource content(String sha256) {
    return new FileSystemResource(fan(sha256).resolve(sha256));
  }

  @Override
  public Resource rendition(String sha256, Rendition rendition) {
    return new FileSystemResource(fan(sha256).resolve(sha256 + rendition.ending()));
  }

  @Override
  public void put(String sha256, Rendition rendition, ByteBuffer bytes) {
    Path file = incoming.take(bytes);
    try {
      move(file, sha256, rendition.ending());
    } catch (IOException e) {
      throw new NotStored(e);
    } finally {
      Spool.discard(file);
    }
  }

  @Override
  public int sweep(Duration age, Orphans orphans) {
    try {
      Instant before = incoming.now().minus(age);
      return incoming.sweep(before) + sweepNamed(before, orphans);
    } catch (IOException e) {
      throw new NotStored(e);
    }
  }

  private int sweepNamed(Instant before, Orphans orphans) throws IOException {
    int swept = 0;
    try (Stream<Path> files =
        Files.find(root, 3, (file, is) -> is.isRegularFile() && isNamed(file))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String sha256 = file.getFileName().toString().substring(0, Sha256.LENGTH);
        if (Spool.isOlder(file, before) && orphans.delete(sha256, () -> Spool.discard(file))) {
          swept++;
        }
      }
    }
    return swept;
  }

  private boolean isNamed(Path file) {
    Path relative = root.relativize(file);
    String name = file.getFileName().toString();
    return relative.getNameCount() == 3
        && name.length() >= Sha256.LENGTH
        && file.equals(fan(name.substring(0, Sha256.LENGTH)).resolve(name));
  }

  private Path fan(String sha256) {
    return outerFan(sha256).resolve(sha256.substring(2, 4));
  }

  private Path outerFan(String sha256) {
    return root.resolve(sha256.substring(0, 2));
  }

  private void move(Path from, String sha256, String ending) throws IOException {
    Path directory = fan(sha256);
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      sync(outerFan(sha256));
      sync(root);
    }
    Files.move(from, directory.resolve(sha256 + ending), StandardCopyOption.ATOMIC_MOVE);
    sync(directory);
  }

  /** A file's name is on disk only when its directory is. */
  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Content that is on disk, without a name. */
  private final class InDirectory implements Received {

    private final Spooled spooled;

    private InDirectory(Spooled spooled) {
      this.spooled = spooled;
    }

    @Override
    public Path file() {
      return spooled.file();
    }

    @Override
    public long size() {
      return spooled.size();
    }

    @Override
    public String sha256() {
      return spooled.sha256();
    }

    @Override
    public void keep() {
      try {
        move(spooled.file(), spooled.sha256(), "");
      } catch (IOException e) {
        throw new NotStored(e);
      }
    }

    @Override
    public void close() {
      Spool.discard(spooled.file());
    }
  }
}
