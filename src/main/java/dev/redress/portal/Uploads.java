package dev.redress.portal;

import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a plain form. */
@Component
class Uploads {

  private final EvidenceItems evidence;

  Uploads(EvidenceItems evidence) {
    this.evidence = evidence;
  }

  /**
   * Submits the files one by one; empty file fields are passed over. Sending the same form again
   * does not duplicate them.
   *
   * @param files null where the form came without its file field
   * @param formId made when the form was shown
   * @return how many files came
   */
  int submit(
      long disputeId,
      @Nullable List<MultipartFile> files,
      EvidenceKind kind,
      String description,
      String formId,
      Actor by) {
    int count = 0;
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      if (file.isEmpty() && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
        continue;
      }
      try (InputStream content = file.getInputStream()) {
        evidence.submit(
            new SubmitEvidence(
                disputeId,
                formId + "-" + count,
                kind,
                description,
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                content),
            by);
      } catch (IOException e) {
        throw new UncheckedIOException("the upload broke off", e);
      }
      count++;
    }
    return count;
  }
}
