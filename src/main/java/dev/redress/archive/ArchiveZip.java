package dev.redress.archive;

import dev.redress.archive.ArchivedFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ZIP archive while it is written: entries are hashed on their way and nothing is held in memory;
 * sizes beyond four gigabytes and their ZIP64 records are the JDK's. It has no directory, and so
 * cannot be opened, before it is finished.
 */
final class ArchiveZip {

  /** Opens what is to be copied; it may have been lost. */
  interface Source {
    InputStream open() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveZip.class);
  private static final int BUFFER = 128 * 1024;

  private final ZipOutputStream zip;
  private final ZonedDateTime at;

  ArchiveZip(OutputStream out, ZonedDateTime at) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.at = at;
  }

  /** Adds what the manifest cannot tell of: itself, its signature, the key. */
  void add(String path, byte[] content) throws IOException {
    begin(path, Deflater.DEFAULT_COMPRESSION);
    zip.write(content);
    zip.closeEntry();
  }

  ArchivedFile add(String path, Kind kind, byte[] content) throws IOException {
    begin(path, Deflater.DEFAULT_COMPRESSION);
    return transfer(path, kind, new ByteArrayInputStream(content));
  }

  /**
   * Copies a file into the archive; empty, and no entry, where it cannot be opened. Where it cannot
   * be read to its end, its hash says that it is not the file that it was.
   *
   * @throws IOException where the archive cannot be written
   */
  Optional<ArchivedFile> copy(String path, Kind kind, Source source) throws IOException {
    InputStream opened;
    try {
      opened = source.open();
    } catch (IOException | RuntimeException lost) {
      LOG.warn("{} cannot be read from storage", path, lost);
      return Optional.empty();
    }
    try (InputStream in = opened) {
      // Pictures, videos and most documents are compressed already.
      begin(path, Deflater.NO_COMPRESSION);
      return Optional.of(transfer(path, kind, in));
    }
  }

  /** Writes the directory. Without this, what was written is no archive. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private void begin(String path, int compression) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(at.toLocalDateTime());
    zip.setLevel(compression);
    zip.putNextEntry(entry);
  }

  private ArchivedFile transfer(String path, Kind kind, InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = read(in, buffer, path); read >= 0; read = read(in, buffer, path)) {
      digest.update(buffer, 0, read);
      zip.write(buffer, 0, read);
      size += read;
    }
    zip.closeEntry();
    return new ArchivedFile(path, kind, size, HexFormat.of().formatHex(digest.digest()), null);
  }

  /** A disk that fails ends the file, not the archive. */
  private static int read(InputStream in, byte[] buffer, String path) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      LOG.error("{} cannot be read to its end from storage", path, e);
      return -1;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
