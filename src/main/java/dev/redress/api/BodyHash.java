package dev.redress.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.StreamUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** SHA-256 of what a caller sent, in lower-case hexadecimal. */
final class BodyHash {

  /** A page masks its token anew each time; it says nothing of what is asked for. */
  private static final String CSRF_TOKEN = "_csrf";

  private BodyHash() {}

  /**
   * Of the JSON as it was sent; of a form's fields and files by name, since boundaries between the
   * parts change from one sending to the next.
   */
  static String of(HttpServletRequest request) throws IOException {
    MessageDigest digest = sha256();
    MultipartHttpServletRequest form =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (form != null) {
      Map<String, String[]> fields = new TreeMap<>(form.getParameterMap());
      fields.remove(CSRF_TOKEN);
      for (Map.Entry<String, String[]> field : fields.entrySet()) {
        add(digest, field.getKey());
        Arrays.stream(field.getValue()).forEach(value -> add(digest, value));
      }
      for (Map.Entry<String, List<MultipartFile>> part :
          new TreeMap<>(form.getMultiFileMap()).entrySet()) {
        add(digest, part.getKey());
        for (MultipartFile file : part.getValue()) {
          add(digest, String.valueOf(file.getOriginalFilename()));
          try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
            StreamUtils.drain(content);
          }
        }
      }
    } else if (request instanceof BufferedRequest buffered) {
      digest.update(buffered.body());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static boolean isForm(HttpServletRequest request) {
    return WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) != null;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    digest.update((byte) 0);
  }
}
