package dev.redress.archive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * How an archive leaves the house over HTTP, the same from every face: written to the connection
 * while it is made, in the caller's own thread, however long the caller takes.
 */
public final class ArchiveDownload {

  private ArchiveDownload() {}

  /**
   * Exports and sends. A HEAD only asks whether it could be had: nothing leaves the house, so
   * nothing is recorded.
   *
   * @throws IOException where the caller went away; the archive broke off and has no signature
   */
  public static void send(
      Supplier<Archive> export, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/zip");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      return;
    }
    Archive archive = export.get();
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(archive.fileName()).build().toString());
    archive.writeTo(response.getOutputStream());
  }
}
