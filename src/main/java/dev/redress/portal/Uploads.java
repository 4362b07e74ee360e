package dev.redress.portal;

import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Refusal;
import dev.redress.portal.FilesNotTaken.NotTaken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What came with a plain form, which sends everything at once. */
@Component
class Uploads {

  /**
   * What a form brought, and what its sender says of it.
   *
   * @param files null where the form came without its file field
   * @param formId made when the form was shown
   */
  record Brought(
      @Nullable List<MultipartFile> files, EvidenceKind kind, String description, String formId) {

    /** Empty file fields are passed over. */
    private List<MultipartFile> named() {
      return files == null
          ? List.of()
          : files.stream().filter(file -> !file.isEmpty() || !nameOf(file).isEmpty()).toList();
    }
  }

  private final EvidenceItems evidence;

  Uploads(EvidenceItems evidence) {
    this.evidence = evidence;
  }

  /**
   * Submits the files one by one, also those behind one that is refused. Sending the same form
   * again, with other files too, does not duplicate any.
   *
   * @return how many files came
   * @throws FilesNotTaken where any was refused
   */
  int submit(long disputeId, Brought brought, Actor by) {
    List<NotTaken> refused = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    for (MultipartFile file : brought.named()) {
      String name = nameOf(file);
      String likeness = Integer.toHexString(name.hashCode()) + "-" + file.getSize();
      int before = alike.merge(likeness, 1, Integer::sum);
      String uploadId = brought.formId() + "-" + likeness + (before == 1 ? "" : "-" + before);
      try {
        submit(disputeId, brought, uploadId, name, file, by);
      } catch (Refusal refusal) {
        refused.add(new NotTaken(name, refusal));
      }
    }
    if (!refused.isEmpty()) {
      throw new FilesNotTaken(refused);
    }
    return brought.named().size();
  }

  /** Submits what was pasted as a file of text. */
  void submit(long disputeId, Brought brought, String text, String fileName, Actor by) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String uploadId = brought.formId() + "-text-" + Integer.toHexString(text.hashCode());
    submit(disputeId, brought, uploadId, fileName, () -> new ByteArrayInputStream(bytes), by);
  }

  private void submit(
      long disputeId,
      Brought brought,
      String uploadId,
      String fileName,
      InputStreamSource source,
      Actor by) {
    try (InputStream content = source.getInputStream()) {
      evidence.submit(
          new SubmitEvidence(
              disputeId, uploadId, brought.kind(), brought.description(), fileName, content),
          by);
    } catch (IOException e) {
      throw new UncheckedIOException("the upload broke off", e);
    }
  }

  private static String nameOf(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }
}
