package dev.redress.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/** Text out of files of unknown making: decoded as it was meant, harmless, and bounded. */
final class PlainText {

  /** As much of a file's text is kept, in characters (UTF-16 units). */
  static final int LONGEST = 100_000;

  /** No encoding takes more for a character. */
  static final int MOST_BYTES = 4 * LONGEST;

  private static final int LONGEST_LINE = 300;
  private static final Charset CHINESE = Charset.forName("GB18030");

  private PlainText() {}

  /**
   * Text whose encoding nobody names: by its byte-order mark, as UTF-8, else as what Windows in
   * China writes, else byte by byte.
   */
  static String decoded(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return decoded(bytes, StandardCharsets.UTF_8).orElse("");
    }
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return decoded(bytes, StandardCharsets.UTF_16).orElse("");
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
      Optional<String> text = decoded(bytes, charset);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** As {@link #decoded(byte[])}, where the name of an encoding is given and turns out true. */
  static String decoded(byte[] bytes, String charset) {
    return charset(charset).flatMap(named -> decoded(bytes, named)).orElseGet(() -> decoded(bytes));
  }

  /** Several lines, without what is neither seen nor heard, not above {@link #LONGEST}. */
  static String of(String text) {
    return shortened(
        text.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}&&[^\\n\\t]]", ""),
        LONGEST);
  }

  /** One line, for a page. */
  static String line(String text) {
    return shortened(of(text).replaceAll("\\s+", " ").strip(), LONGEST_LINE);
  }

  /** Not the half of a character that takes two units. */
  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
  }

  /** The text, unless it is not written so. Its last character may be cut off. */
  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer text =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    return decoder.decode(ByteBuffer.wrap(bytes), text, false).isError()
        ? Optional.empty()
        : Optional.of(text.flip().toString().replace("\uFEFF", ""));
  }

  /** What calls itself GB2312 or GBK is often more: GB18030 contains both. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(
          charset.name().matches("GB.*|x-EUC-CN|EUC-CN|windows-936|x-mswin-936")
              ? CHINESE
              : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }
}
