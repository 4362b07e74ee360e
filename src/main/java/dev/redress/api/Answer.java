package dev.redress.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a call was answered, as far as it is the same when the call is repeated. */
record Answer(
    int status,
    @Nullable String location,
    @Nullable String contentType,
    @Nullable String etag,
    String body) {

  /** Who repeats such a call wants it to be tried again, not to hear the same. */
  private static final Set<HttpStatus> WORTH_ANOTHER_TRY =
      Set.of(
          HttpStatus.UNAUTHORIZED,
          HttpStatus.FORBIDDEN,
          HttpStatus.CONFLICT,
          HttpStatus.PRECONDITION_FAILED,
          HttpStatus.TOO_MANY_REQUESTS);

  boolean isFinal() {
    HttpStatus known = HttpStatus.resolve(status);
    return known != null && !known.is5xxServerError() && !WORTH_ANOTHER_TRY.contains(known);
  }

  void sendTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    set(response, HttpHeaders.LOCATION, location);
    set(response, HttpHeaders.ETAG, etag);
    if (contentType != null) {
      response.setContentType(contentType);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }

  private static void set(HttpServletResponse response, String name, @Nullable String value) {
    if (value != null) {
      response.setHeader(name, value);
    }
  }
}
