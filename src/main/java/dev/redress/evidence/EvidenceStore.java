package dev.redress.evidence;

import dev.redress.disputes.KeptFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * Files by the SHA-256 of their content, each with what was made of it. What has a name here is
 * whole and will still be there after a crash; what an upload left behind without a name is swept.
 */
interface EvidenceStore {

  /** What is made of a content, beside it. */
  enum Rendition {
    PREVIEW(".preview.jpg"),
    THUMBNAIL(".thumbnail.jpg"),
    /** What the other party gets in its place. */
    COPY(".copy"),
    /** Where it is overwritten for the other party. */
    BLANKS(".blanks");

    private final String ending;

    Rendition(String ending) {
      this.ending = ending;
    }

    /** What its name has more than its content's. */
    String ending() {
      return ending;
    }
  }

  /** Content that was taken in whole and is hashed: close it, and it is gone unless kept. */
  interface Received extends AutoCloseable {

    /** To look into before it is closed. */
    Path file();

    /** In bytes. */
    long size();

    String sha256();

    /**
     * Gives it its name. The same content may have it already, and is replaced by itself.
     *
     * @throws NotStored where the storage does not take it
     */
    void keep();

    @Override
    void close();
  }

  /**
   * Streams content in and hashes it on the way; memory does not grow with it.
   *
   * @throws FileTooLarge as soon as there is more than the limit
   * @throws NotStored where the storage does not take it
   * @throws UncheckedIOException where the content cannot be read to its end
   */
  Received receive(InputStream content, DataSize limit);

  /** The content with that hash, which may not exist. */
  Resource content(String sha256);

  Resource rendition(String sha256, Rendition rendition);

  /**
   * Puts a small file that can be made again beside its content.
   *
   * @throws NotStored where the storage does not take it
   */
  void put(String sha256, Rendition rendition, ByteBuffer bytes);

  /** Tells what belongs to no evidence. */
  @FunctionalInterface
  interface Orphans {

    /**
     * Runs a deletion if no evidence names the content with that hash, and lets none name it before
     * that is done.
     *
     * @return whether it was run
     */
    boolean delete(String sha256, Runnable deletion);
  }

  /**
   * Deletes what nobody needs and is older than the age: files without a name, and contents, with
   * what was made of them, that belong to no evidence.
   *
   * @return how many files went
   */
  int sweep(Duration age, Orphans orphans);

  /**
   * Reads the content to its end and compares it with its name.
   *
   * @throws StorageUnreachable where it is there and cannot be read
   */
  default KeptFile.State verify(String sha256) {
    Resource content = content(sha256);
    if (!content.exists()) {
      return KeptFile.State.MISSING;
    }
    return hash(content).equals(sha256) ? KeptFile.State.INTACT : KeptFile.State.ALTERED;
  }

  /**
   * The hash of each thing that stands beside a content.
   *
   * @throws StorageUnreachable where one is there and cannot be read
   */
  default Map<Rendition, String> made(String sha256) {
    Map<Rendition, String> made = new EnumMap<>(Rendition.class);
    for (Rendition rendition : Rendition.values()) {
      Resource stands = rendition(sha256, rendition);
      if (stands.exists()) {
        made.put(rendition, hash(stands));
      }
    }
    return made;
  }

  private static String hash(Resource file) {
    try (DigestInputStream hashed = new DigestInputStream(file.getInputStream(), Sha256.digest())) {
      hashed.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(hashed.getMessageDigest());
    } catch (IOException e) {
      throw new StorageUnreachable(e);
    }
  }
}
