package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FingerprintTest {

  private static final int SCENES = 12;

  private final Path directory;
  private final Pictures pictures;

  FingerprintTest(@TempDir Path directory) {
    this.directory = directory;
    pictures =
        new Pictures(
            new EvidenceSettings(
                directory,
                null,
                DataSize.ofMegabytes(25),
                DataSize.ofMegabytes(200),
                30,
                50_000_000));
  }

  @Test
  void a_copy_looks_alike_whatever_a_messenger_did_to_it() throws IOException {
    for (int number = 0; number < SCENES; number++) {
      Scene photo = Scene.number(number);
      Fingerprint original = of(photo);
      for (Scene copy :
          List.of(
              photo.resized(500, 375),
              photo.recompressed(0.3f),
              photo.resized(640, 480).recompressed(0.5f),
              photo.brightened(1, 30),
              photo.brightened(0.7f, 0),
              photo.brightened(1.3f, -20),
              photo.cropped(0.01),
              photo.cropped(0.015).resized(800, 600).recompressed(0.6f))) {
        assertThat(of(copy).distance(original)).isLessThanOrEqualTo(Fingerprint.ALIKE);
      }
    }
  }

  @Test
  void different_photos_do_not() throws IOException {
    List<Fingerprint> all = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      all.add(of(Scene.number(number, 640, 480)));
    }
    for (Fingerprint one : all) {
      assertThat(all.stream().filter(other -> one.distance(other) <= Fingerprint.ALIKE)).hasSize(1);
    }
  }

  @Test
  void an_empty_picture_looks_like_nothing() {
    assertThat(Fingerprint.of(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB))).isEmpty();
    assertThat(Fingerprint.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))).isEmpty();
  }

  @Test
  void a_tiny_picture_has_one_as_well() {
    assertThat(Fingerprint.of(Scene.number(1, 20, 10).picture())).isPresent();
  }

  @Test
  void what_looks_alike_is_near_in_at_least_one_quarter() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      long bits = random.nextLong();
      long changed = bits;
      for (int bit : random.ints(0, 64).distinct().limit(Fingerprint.ALIKE).toArray()) {
        changed ^= 1L << bit;
      }
      Fingerprint one = new Fingerprint(bits);
      Fingerprint other = new Fingerprint(changed);
      assertThat(one.distance(other)).isEqualTo(Fingerprint.ALIKE);
      assertThat(
              IntStream.range(0, Fingerprint.QUARTERS)
                  .anyMatch(which -> one.near(which).contains(other.quarter(which))))
          .isTrue();
    }
  }

  @Test
  void the_quarters_are_the_whole() {
    Fingerprint print = new Fingerprint(0xfedc_ba98_7654_3210L);
    assertThat(IntStream.range(0, Fingerprint.QUARTERS).map(print::quarter))
        .containsExactly(0x3210, 0x7654, 0xba98, 0xfedc);
    assertThat(print.near(0)).hasSize(1 + 16 + 16 * 15 / 2).contains(0x3210, 0x3211, 0x3213);
  }

  /** As the house sees it: by the thumbnail. */
  private Fingerprint of(Scene scene) throws IOException {
    Path file = Files.write(directory.resolve("picture"), scene.jpeg());
    ByteBuffer thumbnail = pictures.of(file, EvidenceType.JPEG).orElseThrow().thumbnail();
    byte[] jpeg = new byte[thumbnail.remaining()];
    thumbnail.duplicate().get(jpeg);
    return Fingerprint.of(ImageIO.read(new ByteArrayInputStream(jpeg))).orElseThrow();
  }
}
