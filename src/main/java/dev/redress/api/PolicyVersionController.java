package dev.redress.api;

import dev.redress.casefile.Caller;
import dev.redress.guarantee.Actor;
import dev.redress.policy.ChangeInWords;
import dev.redress.policy.PolicyChange;
import dev.redress.policy.PolicyVersion;
import dev.redress.policy.PolicyVersions;
import dev.redress.policy.SubmittedTable;
import dev.redress.policy.TableInWords;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How managers change the policy: a draft, a second manager's approval, a day to begin on. */
@RestController
@RequestMapping("/api/policy/versions")
@PreAuthorize("hasRole('MANAGER')")
class PolicyVersionController {

  private final PolicyVersions versions;

  PolicyVersionController(PolicyVersions versions) {
    this.versions = versions;
  }

  /** A version and how it came about; what has not happened yet is null. */
  record VersionJson(
      String version,
      PolicyVersion.State state,
      @Nullable String uploadedBy,
      @Nullable Instant uploadedAt,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt,
      @Nullable String publishedBy,
      @Nullable Instant publishedAt,
      @Nullable Instant effectiveFrom) {

    static VersionJson of(PolicyVersion version) {
      return new VersionJson(
          version.name(),
          version.state(),
          version.uploadedBy(),
          version.uploadedAt(),
          version.approvedBy(),
          version.approvedAt(),
          version.publishedBy(),
          version.publishedAt(),
          version.effectiveFrom());
    }
  }

  /** A version with its rules in words. */
  record WholeVersionJson(VersionJson version, List<TableInWords> tables) {}

  /**
   * What a version changes; {@code against} is the version that it replaces, null for the first.
   */
  record DifferenceJson(String version, @Nullable String against, List<ChangeJson> changes) {}

  /**
   * One difference.
   *
   * @param cells as they stand in the tables
   * @param inWords the same in plain words
   */
  record ChangeJson(
      String table,
      String rule,
      PolicyChange.What what,
      String clause,
      List<PolicyChange.CellChange> cells,
      List<String> inWords) {

    static ChangeJson of(ChangeInWords told) {
      PolicyChange change = told.change();
      return new ChangeJson(
          change.table(),
          change.rule(),
          change.what(),
          change.clause(),
          change.cells(),
          told.lines().isEmpty() ? List.of(told.what()) : told.lines());
    }
  }

  /** The first day, in the marketplace's time zone, whose orders are under the version. */
  record Publication(@NotNull LocalDate effectiveFrom) {}

  /** All versions, the latest uploaded first. */
  @GetMapping
  List<VersionJson> list() {
    return versions.all().stream().map(VersionJson::of).toList();
  }

  /** Uploads the DMN files of all six tables as a draft; its name is the version tag in them. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<VersionJson> upload(@RequestParam List<MultipartFile> files, Caller caller) {
    PolicyVersion draft =
        versions.upload(
            files.stream()
                .map(
                    file ->
                        new SubmittedTable(
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""), file))
                .toList(),
            manager(caller));
    return ResponseEntity.created(URI.create("/api/policy/versions/" + draft.name()))
        .body(VersionJson.of(draft));
  }

  /** One version in any state. */
  @GetMapping("/{version}")
  WholeVersionJson version(@PathVariable String version, Locale language) {
    return new WholeVersionJson(
        VersionJson.of(versions.get(version)), versions.inWords(version, language));
  }

  /** What a published version changes of its predecessor, any other of the one in force. */
  @GetMapping("/{version}/diff")
  DifferenceJson difference(@PathVariable String version, Locale language) {
    return new DifferenceJson(
        version,
        versions.predecessor(version).map(PolicyVersion::name).orElse(null),
        versions.changesInWords(version, language).stream().map(ChangeJson::of).toList());
  }

  /**
   * The DMN files of a version in any state, each named by its table; with {@code as} tagged as
   * another version, to begin a draft from.
   */
  @GetMapping(path = "/{version}/files", produces = "application/zip")
  ResponseEntity<byte[]> files(
      @PathVariable String version, @RequestParam(defaultValue = "") String as) {
    byte[] files = as.isEmpty() ? versions.archive(version) : versions.archive(version, as);
    String name = "policy-" + (as.isEmpty() ? version : as) + ".zip";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(files);
  }

  /** Approves a draft; who uploaded it cannot. */
  @PostMapping("/{version}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(@PathVariable String version, Caller caller) {
    versions.approve(version, manager(caller));
  }

  /** Publishes an approved version for a day to come. */
  @PostMapping("/{version}/publication")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void publish(
      @PathVariable String version, @RequestBody @Valid Publication publication, Caller caller) {
    versions.publish(version, publication.effectiveFrom(), manager(caller));
  }

  private static Actor manager(Caller caller) {
    return new Actor(caller.account(), Actor.Role.MANAGER);
  }
}
