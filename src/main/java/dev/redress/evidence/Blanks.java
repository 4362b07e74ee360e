package dev.redress.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Places of a file that are overwritten while it is read. Nothing moves, so that what points from
 * one place of the file to another still holds.
 */
final class Blanks {

  /** From an offset on: these bytes, then zeros up to the length. */
  private record Blank(long at, long length, ByteBuffer head) {

    long end() {
      return at + length;
    }

    /** Up to where its bytes go; zeros follow. */
    long endOfHead() {
      return at + head.limit();
    }

    byte of(long position) {
      return head.get((int) (position - at));
    }
  }

  private final List<Blank> all = new ArrayList<>();

  void zero(long at, long length) {
    write(at, length, ByteBuffer.allocate(0));
  }

  /** Writes bytes and, behind them, zeros. */
  void write(long at, long length, ByteBuffer head) {
    if (at < 0 || length < head.limit()) {
      throw new IllegalArgumentException(length + " bytes at " + at);
    }
    all.add(new Blank(at, length, head));
  }

  /** As {@link #read} understands it: offset, length, head of each. */
  ByteBuffer written() {
    int length = all.stream().mapToInt(blank -> 8 + 8 + 4 + blank.head().limit()).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length);
    for (Blank blank : all) {
      bytes.putLong(blank.at()).putLong(blank.length()).putInt(blank.head().limit());
      bytes.put(blank.head().duplicate().rewind());
    }
    return bytes.flip();
  }

  static Blanks read(ByteBuffer written) {
    Blanks blanks = new Blanks();
    while (written.hasRemaining()) {
      long at = written.getLong();
      long length = written.getLong();
      int head = written.getInt();
      blanks.write(at, length, written.slice(written.position(), head));
      written.position(written.position() + head);
    }
    return blanks;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The content with its blanks. */
  InputStream over(InputStream content) {
    all.sort(Comparator.comparingLong(Blank::at));
    return new Blanked(content, List.copyOf(all));
  }

  private static final class Blanked extends FilterInputStream {

    private final List<Blank> blanks;
    private int first;
    private long position;

    private Blanked(InputStream content, List<Blank> blanks) {
      super(content);
      this.blanks = blanks;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      if (read > 0) {
        blank(buffer, from, read);
        position += read;
      }
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = super.skip(count);
      position += skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void blank(byte[] buffer, int from, int length) {
      while (first < blanks.size() && blanks.get(first).end() <= position) {
        first++;
      }
      long end = position + length;
      for (int i = first; i < blanks.size() && blanks.get(i).at() < end; i++) {
        Blank blank = blanks.get(i);
        long at = Math.max(blank.at(), position);
        long until = Math.min(blank.end(), end);
        long zeros = Math.max(at, Math.min(until, blank.endOfHead()));
        for (long one = at; one < zeros; one++) {
          buffer[from + (int) (one - position)] = blank.of(one);
        }
        if (zeros < until) {
          Arrays.fill(
              buffer, from + (int) (zeros - position), from + (int) (until - position), (byte) 0);
        }
      }
    }
  }
}
