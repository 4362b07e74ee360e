package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {

  private final Path directory;
  private final TypeDetection detection = new TypeDetection();

  InspectionTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_file_that_is_two_is_refused(String what, byte[] content) {
    assertThatThrownBy(() -> inspect(content)).isInstanceOf(TwoFilesInOne.class);
  }

  static Stream<Arguments> a_file_that_is_two_is_refused() {
    byte[] zip = Samples.archive();
    byte[] rar = Samples.latin1("Rar!\u001a\u0007\u0001\u0000");
    byte[] page = Samples.text("<HTML><script>alert(1)</script>");
    return Stream.of(
        Arguments.of("JPEG and ZIP", Samples.concat(Samples.jpeg(), zip)),
        Arguments.of("PNG and ZIP", Samples.concat(Samples.png(), zip)),
        Arguments.of("PDF and ZIP", Samples.concat(Samples.pdf(), zip)),
        Arguments.of("MP4 and ZIP", Samples.concat(Samples.isoMedia("isom"), zip)),
        Arguments.of("text and ZIP", Samples.concat(Samples.text("x".repeat(70_000)), zip)),
        Arguments.of("ZIP with a rest", Samples.concat(Samples.jpeg(), zip, new byte[1000])),
        Arguments.of("JPEG and RAR", Samples.concat(Samples.jpeg(), rar)),
        Arguments.of("JPEG and 7z", Samples.concat(Samples.jpeg(), Samples.latin1("7z¼¯'\u001c"))),
        Arguments.of("page in a JPEG", Samples.jpegWithComment(page)),
        Arguments.of("PDF in a JPEG", Samples.jpegWithComment(Samples.pdf())),
        Arguments.of(
            "page in a PDF", Samples.concat(Samples.text("%PDF-1.4\n%"), page, Samples.pdf())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_file_that_is_one_passes(String what, byte[] content) {
    assertThatCode(() -> inspect(content)).doesNotThrowAnyException();
  }

  static Stream<Arguments> a_file_that_is_one_passes() {
    return Stream.of(
        Arguments.of("JPEG", Samples.photoOfATelephone()),
        Arguments.of("picture in motion", Samples.concat(Samples.jpeg(), Samples.film())),
        Arguments.of("PNG", Samples.sixteenBitPng()),
        Arguments.of("PDF", Samples.pdf()),
        Arguments.of("PDF not to be printed", Samples.lockedPdf("")),
        Arguments.of("damaged PDF", Samples.text("%PDF-1.7\nnothing")),
        Arguments.of("mail of a page", Samples.mail()),
        Arguments.of(
            "mail with a ZIP", Samples.mailWith("a.zip", "application/zip", Samples.archive())),
        Arguments.of(
            "talk of pages",
            Samples.text("buyer: it is black\n".repeat(500) + "seller: <html> PK\u0005\u0006\n")));
  }

  @Test
  void a_pdf_that_asks_for_a_password_is_refused() {
    assertThatThrownBy(() -> inspect(Samples.lockedPdf("secret")))
        .isInstanceOf(PasswordProtected.class);
  }

  private void inspect(byte[] content) throws IOException {
    Path file = Files.write(directory.resolve("file"), content);
    Inspection.pass(file, detection.of(content));
  }
}
