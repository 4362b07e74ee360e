package dev.redress.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How evidence leaves the house over HTTP, the same on every page and in the API: a file only as an
 * attachment (RFC 6266, its name as in RFC 8187), never sniffed, never run, never in a shared
 * cache.
 */
public final class EvidenceDownload {

  private static final Duration KEPT_BY_THE_BROWSER = Duration.ofMinutes(10);

  private EvidenceDownload() {}

  /** A file, to be saved. */
  public static ResponseEntity<Resource> attachment(EvidenceFile file) {
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return safely(MediaType.parseMediaType(file.mediaType()), disposition, file.content());
  }

  /** A preview or thumbnail, which may stand in a page. */
  public static ResponseEntity<Resource> picture(Resource jpeg) {
    return safely(MediaType.IMAGE_JPEG, ContentDisposition.inline().build(), jpeg);
  }

  private static ResponseEntity<Resource> safely(
      MediaType type, ContentDisposition disposition, Resource body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .cacheControl(CacheControl.maxAge(KEPT_BY_THE_BROWSER).cachePrivate())
        .body(body);
  }
}
