package dev.redress.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The elements of a WebM file (RFC 8794, RFC 9559). Finds what is neither picture nor sound nor
 * needed to show them, above all tags, which may tell the place of recording, and attachments.
 */
final class Matroska {

  private static final long SEGMENT = 0x18538067L;
  private static final long CLUSTER = 0x1F43B675L;

  /** Header, segment, and what stays in it: seek head, information, tracks, clusters, cues. */
  private static final Set<Long> KEPT =
      Set.of(0x1A45DFA3L, SEGMENT, 0x114D9B74L, 0x1549A966L, 0x1654AE6BL, CLUSTER, 0x1C53BB6BL);

  /** What stands in a cluster: time, blocks, position, size of the one before. */
  private static final Set<Long> IN_CLUSTER = Set.of(0xE7L, 0xA3L, 0xA0L, 0xA7L, 0xABL);

  private static final byte VOID = (byte) 0xEC;
  private static final int LONGEST_ID = 4;
  private static final int LONGEST_SIZE = 8;

  private final FileChannel file;
  private final Blanks blanks = new Blanks();

  private Matroska(FileChannel file) {
    this.file = file;
  }

  /** What has to be blanked; empty where the file is not made as it should be. */
  static Optional<Blanks> blanksOf(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      Matroska matroska = new Matroska(channel);
      matroska.keepOnly();
      return Optional.of(matroska.blanks);
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Walks over the elements one after the other, stepping into the segment, and into clusters whose
   * size a live recording could not know.
   */
  private void keepOnly() throws IOException {
    long at = 0;
    while (at < file.size()) {
      int idLength = length(at, LONGEST_ID);
      long id = number(at, idLength);
      int sizeLength = length(at + idLength, LONGEST_SIZE);
      long mask = (1L << (7 * sizeLength)) - 1;
      long size = number(at + idLength, sizeLength) & mask;
      boolean unknown = size == mask;
      long content = at + idLength + sizeLength;
      if (id == SEGMENT || (id == CLUSTER && unknown)) {
        at = content;
      } else if (unknown || size > file.size() - content) {
        throw new IOException("an element of unknown size");
      } else {
        if (!KEPT.contains(id) && !IN_CLUSTER.contains(id)) {
          blank(at, content + size - at);
        }
        at = content + size;
      }
    }
  }

  /** An element of that length that readers pass over. */
  private void blank(long at, long length) {
    if (length > LONGEST_SIZE) {
      blanks.write(
          at, length, ByteBuffer.allocate(9).put(VOID).putLong(1L << 56 | length - 9).flip());
    } else {
      blanks.write(
          at, length, ByteBuffer.allocate(2).put(VOID).put((byte) (0x80 | length - 2)).flip());
    }
  }

  /** How long a number is, its first byte tells by its leading zeros. */
  private int length(long at, int longest) throws IOException {
    int zeros = Integer.numberOfLeadingZeros((int) number(at, 1)) - 24;
    if (zeros >= longest) {
      throw new IOException("no element");
    }
    return zeros + 1;
  }

  private long number(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    long number = 0;
    for (byte one : bytes.array()) {
      number = number << 8 | Byte.toUnsignedLong(one);
    }
    return number;
  }
}
