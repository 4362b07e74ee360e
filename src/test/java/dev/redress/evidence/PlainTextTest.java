package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void a_chat_is_read_in_whatever_encoding_it_was_saved() {
    for (Charset charset :
        new Charset[] {GB18030, StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      assertThat(read(Samples.chat(charset)))
          .as(charset.name())
          .startsWith("2026-11-02 10:03 买家：箱子是空的。\n");
    }
    byte[] withMark =
        Samples.concat(
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            Samples.chat(StandardCharsets.UTF_8));
    assertThat(read(withMark)).startsWith("2026-11-02");
  }

  @Test
  void what_is_neither_seen_nor_heard_goes() {
    assertThat(read(Samples.text("a\u0000b\u202ec\u200bd\r\ne\tf"))).isEqualTo("abcd\ne\tf");
  }

  @Test
  void a_long_text_is_cut_but_no_character_is() {
    String text = read(Samples.text("x" + "\ud840\udc00".repeat(PlainText.LONGEST)));
    assertThat(text).hasSizeBetween(PlainText.LONGEST - 2, PlainText.LONGEST);
    assertThat(text.codePointAt(text.length() - 2)).isEqualTo(0x20000);
  }

  @Test
  void a_text_that_is_cut_within_a_character_is_still_read_as_what_it_is() {
    byte[] text = "箱".repeat(PlainText.MOST_BYTES / 3 + 10).getBytes(StandardCharsets.UTF_8);
    assertThat(PlainText.MOST_BYTES % 3).isNotZero();
    assertThat(read(text)).startsWith("箱箱").hasSize(PlainText.LONGEST);
  }

  @Test
  void a_line_is_one_line() {
    assertThat(PlainText.line("  a\n\tb  ")).isEqualTo("a b");
    assertThat(PlainText.line("x".repeat(1_000))).hasSize(300);
  }

  private static String read(byte[] content) {
    return ContentReader.read(EvidenceType.TEXT, new ByteArrayInputStream(content)).text();
  }
}
