package dev.redress.orders;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text over and over again, as a stream that holds it once. */
final class Repeated extends InputStream {

  private final byte[] text;
  private final long length;
  private long position;

  Repeated(String text, long times) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    this.length = this.text.length * times;
  }

  @Override
  public int read() {
    return position == length ? -1 : text[(int) (position++ % text.length)] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) {
    if (wanted > 0 && position == length) {
      return -1;
    }
    int from = (int) (position % text.length);
    int count = (int) Math.min(Math.min(wanted, text.length - from), length - position);
    System.arraycopy(text, from, target, offset, count);
    position += count;
    return count;
  }
}
