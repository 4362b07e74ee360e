package dev.redress.evidence;

import dev.redress.guarantee.EvidenceKind;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.util.UriUtils;

/**
 * How evidence comes in over HTTP without a form: the body is the file and goes straight to
 * storage, its heads say the rest. The web server keeps the parts of a form on disk before it hands
 * them on. What people write stands in heads and not in the address, which proxies log.
 */
public final class EvidenceUpload {

  /** The head that says what a file shows: UTF-8, percent-encoded. */
  public static final String DESCRIPTION = "Content-Description";

  private EvidenceUpload() {}

  /**
   * A command to submit what streams in.
   *
   * @param disposition the head {@code Content-Disposition}, whose file name is as in RFC 8187
   * @param description the head {@link #DESCRIPTION}, may be empty
   * @throws ServletRequestBindingException where a head cannot be read
   */
  public static SubmitEvidence of(
      long disputeId,
      String uploadId,
      EvidenceKind kind,
      String disposition,
      String description,
      InputStream content)
      throws ServletRequestBindingException {
    try {
      String name = ContentDisposition.parse(disposition).getFilename();
      return new SubmitEvidence(
          disputeId,
          uploadId,
          kind,
          UriUtils.decode(description, StandardCharsets.UTF_8),
          Objects.requireNonNullElse(name, ""),
          content);
    } catch (IllegalArgumentException unreadable) {
      throw new ServletRequestBindingException("A head cannot be read", unreadable);
    }
  }
}
