package dev.redress.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * A directory for contents on their way in, whose hash and so whose name is not known before their
 * last byte. What lies here after a crash is swept.
 */
class Spool {

  /** A content that is whole and on disk, without a name. */
  record Spooled(Path file, long size, String sha256) {}

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final int BUFFER = 128 * 1024;

  private final Path directory;

  /**
   * @throws NotStored where there can be no such directory
   */
  Spool(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new NotStored(e);
    }
  }

  /**
   * Writes content down and hashes it on the way; memory does not grow with it.
   *
   * @throws FileTooLarge as soon as there is more than the limit
   * @throws NotStored where the disk does not take it
   * @throws UncheckedIOException where the content cannot be read to its end
   */
  Spooled take(InputStream content, DataSize limit) {
    Path file = next();
    boolean complete = false;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      MessageDigest digest = Sha256.digest();
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
      return new Spooled(file, size, Sha256.hex(digest));
    } catch (IOException e) {
      throw new NotStored(e);
    } finally {
      if (!complete) {
        discard(file);
      }
    }
  }

  /** Writes bytes to a file without a name; {@link #discard} it after its use. */
  Path take(ByteBuffer bytes) {
    Path file = next();
    boolean complete = false;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(channel, bytes.duplicate());
      channel.force(true);
      complete = true;
      return file;
    } catch (IOException e) {
      throw new NotStored(e);
    } finally {
      if (!complete) {
        discard(file);
      }
    }
  }

  /** Deletes what was last written before that instant; answers how many files went. */
  int sweep(Instant before) throws IOException {
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

  /**
   * The time by the disk's own clock, to compare with the times it gave to files. The house's clock
   * may be moved, and a shared disk has a clock of its own.
   */
  Instant now() throws IOException {
    Path probe = Files.createTempFile(directory, "clock", ".part");
    try {
      return Files.getLastModifiedTime(probe).toInstant();
    } finally {
      discard(probe);
    }
  }

  /** A seam for tests: what a full disk does. */
  void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What stopped the upload must not be hidden by this; the next sweep finds the file.
      LOG.warn("{} stays behind", file, e);
    }
  }

  /** A name that no file has yet. */
  Path next() {
    return directory.resolve(UUID.randomUUID() + ".part");
  }

  private static int read(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload broke off", e);
    }
  }
}
