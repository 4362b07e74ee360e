package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;

class EvidenceDownloadTest {

  private final ByteArrayResource body = new ByteArrayResource(new byte[1]);

  @ParameterizedTest
  @CsvSource({
    "parcel.jpg, parcel.jpg",
    "照片 1.jpg, 照片 1.jpg",
    "../../etc/passwd, passwd",
    "'C:\\Users\\me\\photo.jpg', photo.jpg",
    "a\u202Egpj.exe, agpj.exe",
    "'line\r\nSet-Cookie: x', lineSet-Cookie_ x",
    "'..', evidence.jpg",
    "'', evidence.jpg",
    "'  . ', evidence.jpg",
    "a<b>|c.jpg, a_b__c.jpg",
    "e\u0301.jpg, \u00e9.jpg",
  })
  void a_name_is_kept_as_text_that_deceives_nobody(String given, String kept) {
    assertThat(DownloadName.cleaned(given, EvidenceType.JPEG)).isEqualTo(kept);
  }

  @Test
  void a_long_name_keeps_its_ending() {
    String kept = DownloadName.cleaned("证".repeat(500) + ".jpg", EvidenceType.JPEG);
    assertThat(kept).hasSize(200).endsWith("证.jpg");
    assertThat(DownloadName.cleaned("😀".repeat(500), EvidenceType.JPEG).codePointCount(0, 400))
        .isEqualTo(200);
  }

  @Test
  void a_file_is_only_ever_saved() {
    HttpHeaders headers =
        EvidenceDownload.attachment(
                new EvidenceFile(
                    DownloadName.of(named("照片\"; x=.jpg"), EvidenceType.JPEG),
                    "image/jpeg",
                    Shared.WHOLE,
                    body))
            .getHeaders();
    assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E7%85%A7%E7%89%87_%3B%20x%3D.jpg")
        .isASCII();
    assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("image/jpeg");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(headers.getCacheControl()).contains("private");
  }

  @Test
  void a_picture_is_not_saved_as_a_program() {
    assertThat(DownloadName.of(named("x.exe"), EvidenceType.JPEG)).isEqualTo("x.exe.jpg");
    assertThat(DownloadName.of(named("x.JPEG"), EvidenceType.JPEG)).isEqualTo("x.JPEG");
    assertThat(DownloadName.of(named("x"), EvidenceType.JPEG)).isEqualTo("x.jpg");
  }

  @Test
  void a_preview_may_stand_in_a_page() {
    HttpHeaders headers = EvidenceDownload.picture(body).getHeaders();
    assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).isEqualTo("inline");
    assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("image/jpeg");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  private static EvidenceItem named(String fileName) {
    return new EvidenceItem(
        1,
        2,
        EvidenceKind.PHOTO_OF_ITEM,
        fileName,
        "",
        "image/jpeg",
        1,
        "00",
        Actor.SYSTEM,
        Instant.EPOCH,
        true,
        Scan.CLEAN,
        Shared.WHOLE,
        null,
        null,
        null);
  }
}
