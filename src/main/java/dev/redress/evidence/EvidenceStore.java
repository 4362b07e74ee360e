package dev.redress.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Files by the SHA-256 of their content, in a directory with a two-level fan-out: {@code
 * ab/cd/abcd…}, its previews beside it. A file is complete and on disk before it gets its name, so
 * what has a name is whole; what has none after a crash lies in {@code incoming} until it is swept.
 */
@Component
class EvidenceStore {

  /** What is made of a picture, beside its content. */
  enum Rendition {
    PREVIEW(".preview.jpg"),
    THUMBNAIL(".thumbnail.jpg");

    private final String ending;

    Rendition(String ending) {
      this.ending = ending;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceStore.class);
  private static final int BUFFER = 128 * 1024;
  private static final int HASH_LENGTH = 64;

  private final Path root;
  private final Path incoming;
  private final Path condemned;

  EvidenceStore(EvidenceSettings settings) {
    this.root = settings.directory().toAbsolutePath().normalize();
    this.incoming = root.resolve("incoming");
    this.condemned = root.resolve("condemned");
    try {
      Files.createDirectories(incoming);
      Files.createDirectories(condemned);
    } catch (IOException e) {
      throw new NotStored(e);
    }
  }

  /**
   * Streams content to disk and hashes it on the way; memory does not grow with it. It has no name
   * yet: close what is returned, and it is gone unless it was kept.
   *
   * @throws FileTooLarge as soon as there is more than the limit
   * @throws NotStored where the disk does not take it
   * @throws UncheckedIOException where the content cannot be read to its end
   */
  Received receive(InputStream content, DataSize limit) {
    Path file = incoming.resolve(UUID.randomUUID() + ".part");
    boolean complete = false;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      MessageDigest digest = sha256();
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
        size += read;
        if (size > limit.toBytes()) {
          throw new FileTooLarge(limit);
        }
        digest.update(buffer, 0, read);
        write(channel, ByteBuffer.wrap(buffer, 0, read));
      }
      channel.force(true);
      complete = true;
      return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new NotStored(e);
    } finally {
      if (!complete) {
        discard(file);
      }
    }
  }

  Resource content(String sha256) {
    return new FileSystemResource(fan(sha256).resolve(sha256));
  }

  Resource rendition(String sha256, Rendition rendition) {
    return new FileSystemResource(fan(sha256).resolve(sha256 + rendition.ending));
  }

  /** Puts a small file that can be made again beside its content. */
  void put(String sha256, Rendition rendition, ByteBuffer bytes) {
    Path file = incoming.resolve(UUID.randomUUID() + ".part");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(channel, bytes.duplicate());
      channel.force(true);
      move(file, sha256, rendition.ending);
    } catch (IOException e) {
      throw new NotStored(e);
    } finally {
      discard(file);
    }
  }

  /**
   * Deletes what nobody needs: unnamed files and contents that are older than the age and that the
   * predicate does not know by their hash.
   *
   * @return how many files went
   */
  int sweep(Duration age, Predicate<String> known) {
    try {
      Instant before = now().minus(age);
      return sweepUnnamed(incoming, before)
          + sweepUnnamed(condemned, before)
          + sweepNamed(before, known);
    } catch (IOException e) {
      throw new NotStored(e);
    }
  }

  /** A seam for tests: what a full disk does. */
  void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private int sweepUnnamed(Path directory, Instant before) throws IOException {
    int swept = 0;
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (isOlder(file, before)) {
          discard(file);
          swept++;
        }
      }
    }
    return swept;
  }

  private int sweepNamed(Instant before, Predicate<String> known) throws IOException {
    int swept = 0;
    try (Stream<Path> files =
        Files.find(root, 3, (file, is) -> is.isRegularFile() && isNamed(file))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String sha256 = file.getFileName().toString().substring(0, HASH_LENGTH);
        if (isOlder(file, before) && !known.test(sha256) && condemn(file, before)) {
          swept++;
        }
      }
    }
    return swept;
  }

  /**
   * Takes a file away and looks again: somebody may just have submitted the same content, which put
   * a new file in the place of the old one. Then it goes back.
   */
  private boolean condemn(Path file, Instant before) throws IOException {
    Path taken = condemned.resolve(UUID.randomUUID() + "-" + file.getFileName());
    try {
      Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException sweptByAnotherNode) {
      return false;
    }
    if (isOlder(taken, before)) {
      Files.delete(taken);
      return true;
    }
    Files.move(taken, file, StandardCopyOption.ATOMIC_MOVE);
    return false;
  }

  private boolean isNamed(Path file) {
    Path relative = root.relativize(file);
    String name = file.getFileName().toString();
    return relative.getNameCount() == 3
        && name.length() >= HASH_LENGTH
        && file.equals(fan(name.substring(0, HASH_LENGTH)).resolve(name));
  }

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * The time by the disk's own clock, to compare with the times it gave to files. The house's clock
   * may be moved, and a shared disk has a clock of its own.
   */
  private Instant now() throws IOException {
    Path probe = Files.createTempFile(incoming, "clock", ".part");
    try {
      return Files.getLastModifiedTime(probe).toInstant();
    } finally {
      discard(probe);
    }
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

  private static int read(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload broke off", e);
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What stopped the upload must not be hidden by this; the next sweep finds the file.
      LOG.warn("{} stays behind", file, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Content that is on disk, without a name. */
  final class Received implements AutoCloseable {

    private final Path file;
    private final long size;
    private final String sha256;

    private Received(Path file, long size, String sha256) {
      this.file = file;
      this.size = size;
      this.sha256 = sha256;
    }

    Path file() {
      return file;
    }

    /** In bytes. */
    long size() {
      return size;
    }

    String sha256() {
      return sha256;
    }

    /** Gives it its name. The same content may have it already, and is replaced by itself. */
    void keep() {
      try {
        move(file, sha256, "");
      } catch (IOException e) {
        throw new NotStored(e);
      }
    }

    @Override
    public void close() {
      discard(file);
    }
  }
}
