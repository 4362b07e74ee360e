package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeDetectionTest {

  private final TypeDetection detection = new TypeDetection();

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource
  void what_people_have_is_taken(String what, byte[] content, EvidenceType type) {
    assertThat(detection.of(start(content))).isEqualTo(type);
  }

  static Stream<Arguments> what_people_have_is_taken() {
    Charset gb18030 = Charset.forName("GB18030");
    return Stream.of(
        Arguments.of("JPEG", Samples.jpeg(), EvidenceType.JPEG),
        Arguments.of("JPEG of a telephone", Samples.photoOfATelephone(), EvidenceType.JPEG),
        Arguments.of("PNG", Samples.png(), EvidenceType.PNG),
        Arguments.of("WebP", Samples.webp(), EvidenceType.WEBP),
        Arguments.of("HEIC", Samples.isoMedia("heic"), EvidenceType.HEIC),
        Arguments.of("HEIF", Samples.isoMedia("mif1"), EvidenceType.HEIC),
        Arguments.of("PDF", Samples.pdf(), EvidenceType.PDF),
        Arguments.of("PDF with BOM", bom(Samples.pdf()), EvidenceType.PDF),
        Arguments.of("mail", Samples.mail(), EvidenceType.MAIL),
        Arguments.of("UTF-8", Samples.chat(StandardCharsets.UTF_8), EvidenceType.TEXT),
        Arguments.of("UTF-16", Samples.chat(StandardCharsets.UTF_16), EvidenceType.TEXT),
        Arguments.of("GB18030", Samples.chat(gb18030), EvidenceType.TEXT),
        Arguments.of("a word", Samples.text("ok"), EvidenceType.TEXT),
        Arguments.of("MP4 of Android", Samples.isoMedia("isom"), EvidenceType.MP4),
        Arguments.of("MP4", Samples.isoMedia("mp42"), EvidenceType.MP4),
        Arguments.of("MOV of an iPhone", Samples.isoMedia("qt  "), EvidenceType.QUICKTIME),
        Arguments.of("WebM", Samples.matroska("webm"), EvidenceType.WEBM));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void everything_else_is_refused(String what, byte[] content) {
    assertThatThrownBy(() -> detection.of(start(content))).isInstanceOf(TypeNotAllowed.class);
  }

  static Stream<Arguments> everything_else_is_refused() {
    return Stream.of(
        Arguments.of("HTML", Samples.html()),
        Arguments.of("HTML with BOM", bom(Samples.html())),
        Arguments.of("SVG", Samples.svg()),
        Arguments.of("archive", Samples.archive()),
        Arguments.of("program", Samples.program()),
        Arguments.of("script", Samples.text("#!/bin/sh\nrm -rf /\n")),
        Arguments.of("audio", Samples.isoMedia("M4A ")),
        Arguments.of("AVIF", Samples.isoMedia("avif")),
        Arguments.of("Matroska", Samples.matroska("matroska")),
        Arguments.of("PDF behind a program", Samples.concat(Samples.program(), Samples.pdf())),
        Arguments.of("PDF behind text", Samples.concat(Samples.text("x\n"), Samples.pdf())),
        Arguments.of("bytes", new byte[] {1, 2, 3, 4, (byte) 200, (byte) 201}));
  }

  @Test
  void a_chinese_text_may_be_cut_within_a_character() {
    byte[] text =
        Samples.concat(Samples.text("x"), "证据".repeat(40_000).getBytes(Charset.forName("GB18030")));
    assertThat(detection.of(start(text))).isEqualTo(EvidenceType.TEXT);
  }

  private static byte[] start(byte[] content) {
    return Arrays.copyOf(content, Math.min(content.length, TypeDetection.START));
  }

  private static byte[] bom(byte[] content) {
    return Samples.concat(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, content);
  }
}
