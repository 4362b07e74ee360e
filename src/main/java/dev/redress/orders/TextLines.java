package dev.redress.orders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 text, one at a time and each decoded by itself: a line that is too long or
 * no UTF-8 is known as such and spoils no other. A byte order mark is passed over. It never holds
 * more than one line of {@value #LONGEST_LINE} bytes.
 */
final class TextLines {

  static final int LONGEST_LINE = 32 * 1024;

  /**
   * One line without its end.
   *
   * @param number counts from 1
   * @param fault why there is no text, null if there is
   */
  record TextLine(long number, String text, @Nullable OrderFault fault) {}

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final byte[] chunk = new byte[64 * 1024];
  private int position;
  private int end;
  private final byte[] line = new byte[LONGEST_LINE];
  private long number;

  TextLines(InputStream in) {
    this.in = in;
  }

  /** Null at the end of the text. */
  @Nullable TextLine next() throws IOException {
    if (position == end && !fill()) {
      return null;
    }
    number++;
    int length = 0;
    boolean tooLong = false;
    boolean complete = false;
    while (!complete && (position < end || fill())) {
      int from = position;
      while (position < end && chunk[position] != '\n') {
        position++;
      }
      int more = position - from;
      tooLong |= length + more > LONGEST_LINE;
      if (!tooLong) {
        System.arraycopy(chunk, from, line, length, more);
        length += more;
      }
      complete = position < end;
      if (complete) {
        position++;
      }
    }
    return tooLong ? new TextLine(number, "", OrderFault.LINE_TOO_LONG) : decoded(length);
  }

  private TextLine decoded(int length) {
    int start = number == 1 && startsWithMark(length) ? BYTE_ORDER_MARK.length : 0;
    int stop = length > start && line[length - 1] == '\r' ? length - 1 : length;
    try {
      String text = utf8.decode(ByteBuffer.wrap(line, start, stop - start)).toString();
      return new TextLine(number, text, null);
    } catch (CharacterCodingException e) {
      return new TextLine(number, "", OrderFault.BAD_ENCODING);
    }
  }

  private boolean startsWithMark(int length) {
    int mark = BYTE_ORDER_MARK.length;
    return length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.readNBytes(chunk, 0, chunk.length));
    return end > 0;
  }
}
