package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.evidence.EvidenceStore.Received;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SharedCopiesTest {

  private static final String PLACE = Samples.PLACE;

  private final EvidenceSettings settings;
  private final EvidenceStore store;
  private final SharedCopies copies;

  SharedCopiesTest(@TempDir Path directory) {
    settings =
        new EvidenceSettings(
            directory, null, DataSize.ofMegabytes(25), DataSize.ofMegabytes(200), 30, 50_000_000);
    store = new DirectoryStore(directory);
    copies = new SharedCopies(store);
  }

  @Test
  void a_photo_is_shared_with_all_its_pixels_upright_and_nothing_else() throws IOException {
    byte[] copy = copy(Samples.photoOfATelephone(), EvidenceType.JPEG).orElseThrow();
    assertThat(text(copy)).doesNotContain("Exif", Samples.CAMERA);
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(copy));
    assertThat(seen.getWidth()).isEqualTo(200);
    assertThat(seen.getHeight()).isEqualTo(400);
  }

  @Test
  void what_hangs_on_a_photo_is_not_shared() throws IOException {
    byte[] moving = Samples.concat(Samples.jpeg(), Samples.film());
    assertThat(text(moving)).contains(PLACE);
    assertThat(text(copy(moving, EvidenceType.JPEG).orElseThrow())).doesNotContain(PLACE, "ftyp");
  }

  @Test
  void a_photo_of_twelve_megapixels_loses_none_of_them() throws IOException {
    byte[] copy = copy(Samples.jpeg(4032, 3024), EvidenceType.JPEG).orElseThrow();
    assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(4032);
  }

  @Test
  void a_picture_that_cannot_be_decoded_is_not_shared() throws IOException {
    assertThat(copy(Samples.bomb(), EvidenceType.PNG)).isEmpty();
  }

  @Test
  void a_heic_keeps_its_pictures_and_loses_what_is_written_beside_them() throws IOException {
    byte[] heic = Samples.heic();
    byte[] copy = copy(heic, EvidenceType.HEIC).orElseThrow();
    assertThat(text(heic)).contains(PLACE, "xmpmeta", Samples.PIXELS);
    assertThat(text(copy)).contains(Samples.PIXELS).doesNotContain(PLACE, "xmpmeta");
    assertThat(copy).hasSameSizeAs(heic);
  }

  @Test
  void a_film_keeps_sight_and_sound_and_loses_where_it_was_made() throws IOException {
    byte[] film = Samples.film();
    byte[] copy = copy(film, EvidenceType.QUICKTIME).orElseThrow();
    assertThat(text(film)).contains(PLACE, "\u00a9xyz", "mebx", Samples.LOGGED, Samples.PIXELS);
    assertThat(text(copy))
        .contains(Samples.PIXELS, "mvhd", "stco")
        .doesNotContain(PLACE, "\u00a9xyz", "mebx", Samples.LOGGED);
    assertThat(copy).hasSameSizeAs(film);
  }

  @Test
  void a_film_with_nothing_to_take_away_is_shared_as_it_is() throws IOException {
    byte[] film = Samples.plainFilm();
    assertThat(copy(film, EvidenceType.MP4)).contains(film);
  }

  @Test
  void a_film_that_is_not_made_as_it_should_be_is_not_shared() throws IOException {
    byte[] film = Samples.film();
    for (int length : new int[] {30, film.length / 2, film.length - 3}) {
      byte[] cut = java.util.Arrays.copyOf(film, length);
      assertThat(copy(cut, EvidenceType.QUICKTIME)).as("the first %s bytes", length).isEmpty();
    }
  }

  @Test
  void a_webm_keeps_its_clusters_and_loses_its_tags() throws IOException {
    byte[] webm = Samples.webm();
    byte[] copy = copy(webm, EvidenceType.WEBM).orElseThrow();
    assertThat(text(webm)).contains(PLACE, Samples.PIXELS);
    assertThat(text(copy)).contains(Samples.PIXELS).doesNotContain(PLACE);
    assertThat(copy).hasSameSizeAs(webm);
    assertThat(copy(Samples.concat(webm, new byte[1]), EvidenceType.WEBM)).isEmpty();
  }

  @Test
  void a_mail_keeps_its_words_and_loses_its_attachments() throws IOException {
    byte[] mail = Samples.mailWith("IMG 箱子.jpg", "image/jpeg", Samples.photoOfATelephone());
    String copy = text(copy(mail, EvidenceType.MAIL).orElseThrow());
    assertThat(copy)
        .contains("Subject: Your parcel", "Message-ID: <42@shop.example>", "It is on its way.")
        .doesNotContain("Content-Transfer-Encoding: base64\r\nContent-Type: image", "/9j/4");
    assertThat(copy(Samples.mail(), EvidenceType.MAIL)).contains(Samples.mail());
  }

  @Test
  void text_and_documents_are_shared_as_they_are() throws IOException {
    assertThat(copy(Samples.pdf(), EvidenceType.PDF)).contains(Samples.pdf());
    assertThat(copy(Samples.text("ok"), EvidenceType.TEXT)).contains(Samples.text("ok"));
  }

  private Optional<byte[]> copy(byte[] content, EvidenceType type) throws IOException {
    try (Received received =
        store.receive(new ByteArrayInputStream(content), DataSize.ofMegabytes(200))) {
      Shared shared =
          SharedCopies.of(
              received.file(),
              type,
              type.isPicture()
                  ? new Pictures(settings).of(received.file(), type)
                  : Optional.empty(),
              (rendition, bytes) -> store.put(received.sha256(), rendition, bytes));
      received.keep();
      return shared == Shared.NOTHING
          ? Optional.empty()
          : Optional.of(
              copies
                  .read(received.sha256(), shared, made -> store.rendition(received.sha256(), made))
                  .getContentAsByteArray());
    }
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}
