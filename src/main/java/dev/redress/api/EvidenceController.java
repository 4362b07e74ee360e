package dev.redress.api;

import dev.redress.casefile.Standing;
import dev.redress.disputes.DisputeNumber;
import dev.redress.evidence.EvidenceDownload;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.EvidenceUpload;
import dev.redress.evidence.RestrictionGround;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.reviews.EvidenceRequests;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What parties and staff show, as files or in words. */
@RestController
@RequestMapping("/api/disputes/{number}")
class EvidenceController {

  private final EvidenceItems items;
  private final EvidenceRequests requests;

  EvidenceController(EvidenceItems items, EvidenceRequests requests) {
    this.items = items;
    this.requests = requests;
  }

  /** What was taken in; the media type was found in the content. */
  record Taken(long id, String sha256, String mediaType, long size) {}

  record Words(@NotNull String text) {}

  record Why(@NotNull String reason) {}

  record Restricting(@NotNull RestrictionGround ground, @Nullable String reason) {}

  /** Submits a file. The same {@code uploadId} with the same file again does not duplicate it. */
  @OwnTransactions
  @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("hasAnyRole('BUYER', 'SELLER', 'CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  ResponseEntity<Taken> submit(
      Standing standing,
      @RequestParam MultipartFile file,
      @RequestParam EvidenceKind kind,
      @RequestParam(defaultValue = "") String description,
      @RequestParam String uploadId)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return taken(
          standing,
          new SubmitEvidence(
              standing.dispute().id(), uploadId, kind, description, nameOf(file), content));
    }
  }

  /**
   * The same, without a form and faster: the body is the file, {@code Content-Disposition} says its
   * name ({@code attachment; filename*=UTF-8''…}) and {@code Content-Description} what it shows
   * (UTF-8, percent-encoded). OpenAPI has one operation an address: it tells of the form.
   */
  @OwnTransactions
  @Operation(hidden = true)
  @PostMapping(path = "/evidence", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @PreAuthorize("hasAnyRole('BUYER', 'SELLER', 'CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  ResponseEntity<Taken> submit(
      Standing standing,
      @RequestParam EvidenceKind kind,
      @RequestParam String uploadId,
      @RequestHeader(HttpHeaders.CONTENT_DISPOSITION) String disposition,
      @RequestHeader(name = EvidenceUpload.DESCRIPTION, defaultValue = "") String description,
      InputStream content)
      throws ServletRequestBindingException {
    return taken(
        standing,
        EvidenceUpload.of(
            standing.dispute().id(), uploadId, kind, disposition, description, content));
  }

  private ResponseEntity<Taken> taken(Standing standing, SubmitEvidence command) {
    EvidenceItem item = items.submit(command, standing.reader());
    DisputeNumber number = standing.dispute().number();
    return ResponseEntity.created(URI.create(Links.evidence(number, item)))
        .body(new Taken(item.id(), item.sha256(), item.mediaType(), item.size()));
  }

  private static String nameOf(MultipartFile file) {
    @Nullable String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  /**
   * A file, to be saved: for its submitter and staff as it was submitted, for the other party
   * without what a device wrote beside the picture.
   */
  @GetMapping("/evidence/{id}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<Resource> download(Standing standing, @PathVariable long id) {
    EvidenceItem item = items.get(standing.dispute().id(), id);
    return EvidenceDownload.attachment(items.file(item, standing.reader()));
  }

  /** A picture of it (JPEG), where one can be made. */
  @GetMapping("/evidence/{id}/preview")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<Resource> preview(Standing standing, @PathVariable long id) {
    EvidenceItem item = items.get(standing.dispute().id(), id);
    return EvidenceDownload.picture(items.preview(item, standing.reader()));
  }

  /** Who submitted it rests on it no more; staff still see it. */
  @PostMapping("/evidence/{id}/withdrawal")
  @PreAuthorize("hasAnyRole('BUYER', 'SELLER', 'CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Standing standing, @PathVariable long id, @RequestBody @Valid Why why) {
    items.withdraw(standing.dispute().id(), id, why.reason(), standing.reader());
  }

  /** Only its submitter and staff may open it; the other side reads on what ground. */
  @PostMapping("/evidence/{id}/restriction")
  @PreAuthorize("hasAnyRole('CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restrict(
      Standing standing, @PathVariable long id, @RequestBody @Valid Restricting restricting) {
    String reason = Objects.requireNonNullElse(restricting.reason(), "");
    items.restrict(standing.dispute().id(), id, restricting.ground(), reason, standing.reader());
  }

  /** Both sides may open it again. */
  @PostMapping("/evidence/{id}/release")
  @PreAuthorize("hasAnyRole('CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(Standing standing, @PathVariable long id, @RequestBody @Valid Why why) {
    items.release(standing.dispute().id(), id, why.reason(), standing.reader());
  }

  /** Answers a reviewer's request for evidence in words. */
  @PostMapping("/evidence-answer")
  @PreAuthorize("hasAnyRole('BUYER', 'SELLER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(Standing standing, @RequestBody @Valid Words words) {
    requests.answer(standing.dispute().id(), words.text(), standing.reader());
  }
}
