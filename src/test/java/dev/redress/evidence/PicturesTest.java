package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.evidence.Pictures.Renditions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class PicturesTest {

  private final Path directory;

  PicturesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void a_photo_is_turned_upright_and_forgets_where_it_was_taken() throws IOException {
    assertThat(latin1(Samples.photoOfATelephone())).contains(Samples.CAMERA, "Exif");

    Renditions made = of(Samples.photoOfATelephone(), EvidenceType.JPEG).orElseThrow();

    BufferedImage preview = decoded(made.preview());
    assertThat(preview.getWidth()).isEqualTo(200);
    assertThat(preview.getHeight()).isEqualTo(400);
    assertThat(isMostlyRed(preview.getRGB(100, 50))).isTrue();
    assertThat(isMostlyRed(preview.getRGB(100, 350))).isFalse();
    for (ByteBuffer jpeg : new ByteBuffer[] {made.preview(), made.thumbnail()}) {
      assertThat(latin1(bytes(jpeg))).doesNotContain(Samples.CAMERA, "Exif", "http");
    }
    BufferedImage thumbnail = decoded(made.thumbnail());
    assertThat(thumbnail.getHeight()).isEqualTo(320);
    assertThat(thumbnail.getWidth()).isEqualTo(160);
  }

  @Test
  void a_large_picture_is_made_small() throws IOException {
    Renditions made = of(Samples.jpeg(6000, 3000), EvidenceType.JPEG).orElseThrow();
    assertThat(decoded(made.preview()).getWidth()).isEqualTo(1600);
    assertThat(decoded(made.preview()).getHeight()).isEqualTo(800);
    assertThat(decoded(made.thumbnail()).getWidth()).isEqualTo(320);
  }

  @Test
  void a_small_picture_is_not_blown_up() throws IOException {
    Renditions made = of(Samples.jpeg(40, 20), EvidenceType.JPEG).orElseThrow();
    assertThat(decoded(made.preview()).getWidth()).isEqualTo(40);
  }

  @Test
  void every_picture_that_is_taken_can_be_seen() throws IOException {
    assertThat(of(Samples.png(), EvidenceType.PNG)).isPresent();
    assertThat(of(Samples.sixteenBitPng(), EvidenceType.PNG)).isPresent();
    assertThat(of(Samples.webp(), EvidenceType.WEBP)).isPresent();
  }

  @Test
  void what_is_transparent_is_shown_on_white() throws IOException {
    Renditions made = of(Samples.transparentPng(), EvidenceType.PNG).orElseThrow();
    assertThat(new Color(decoded(made.preview()).getRGB(20, 10))).isEqualTo(Color.WHITE);
  }

  @Test
  void a_flood_of_pixels_is_not_decoded() throws IOException {
    assertThat(of(Samples.bomb(), EvidenceType.PNG)).isEmpty();
  }

  @Test
  void a_damaged_picture_stays_evidence_as_long_as_it_is_one() throws IOException {
    assertThat(of(Samples.truncatedJpeg(), EvidenceType.JPEG)).as("what can be seen").isPresent();
    assertThatThrownBy(() -> of(Samples.damagedJpeg(), EvidenceType.JPEG))
        .isInstanceOf(UnreadableImage.class);
  }

  private Optional<Renditions> of(byte[] content, EvidenceType type) throws IOException {
    Path file = Files.write(directory.resolve("picture"), content);
    EvidenceSettings settings =
        new EvidenceSettings(
            directory, null, DataSize.ofMegabytes(25), DataSize.ofMegabytes(200), 30, 50_000_000);
    return new Pictures(settings).of(file, type);
  }

  private static BufferedImage decoded(ByteBuffer jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes(jpeg)));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static boolean isMostlyRed(int rgb) {
    Color color = new Color(rgb);
    return color.getRed() > 200 && color.getBlue() < 60;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
