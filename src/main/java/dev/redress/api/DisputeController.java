package dev.redress.api;

import dev.redress.archive.ArchiveDownload;
import dev.redress.archive.Archives;
import dev.redress.casefile.Caller;
import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.Standing;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.OpenDispute;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.orders.OrderLineId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Disputes: opened, found, read, exported, corrected, withdrawn. */
@RestController
@RequestMapping("/api/disputes")
class DisputeController {

  private final Disputes disputes;
  private final CaseFiles caseFiles;
  private final Archives archives;
  private final Renderer renderer;

  DisputeController(Disputes disputes, CaseFiles caseFiles, Archives archives, Renderer renderer) {
    this.disputes = disputes;
    this.caseFiles = caseFiles;
    this.archives = archives;
    this.renderer = renderer;
  }

  record Opening(
      @NotNull String orderNumber,
      @NotNull Integer line,
      @NotNull ProblemType problemType,
      @NotNull String description,
      @NotNull @Valid RemedyBody remedy) {}

  /** The head of a dispute, as lists show it. */
  record Head(
      String number,
      String href,
      Stage stage,
      @Nullable Outcome outcome,
      ProblemType problemType,
      CaseFileJson.Parties parties,
      Line order,
      Instant openedAt,
      @Nullable Instant closedAt) {

    static Head of(DisputeView dispute) {
      return new Head(
          dispute.number().value(),
          Links.dispute(dispute.number()),
          dispute.stage(),
          dispute.outcome(),
          dispute.problemType(),
          new CaseFileJson.Parties(dispute.buyer(), dispute.seller()),
          new Line(
              dispute.line().orderNumber(), dispute.line().line(), Links.order(dispute.line())),
          dispute.openedAt(),
          dispute.closedAt());
    }
  }

  record Line(String orderNumber, int line, String href) {}

  /** As whom a caller lists disputes. */
  enum ListedAs {
    BUYER,
    SELLER,
    STAFF
  }

  record Correction(@NotNull ProblemType problemType, @NotNull String reason) {}

  record Words(@NotNull String text) {}

  record Withdrawal(@Nullable String reason) {}

  /** One entry of the timeline; its hash covers it and {@code previousHash}. */
  record Entry(
      int position,
      Instant at,
      CaseFileJson.By by,
      String event,
      Map<String, Object> facts,
      String hash,
      String previousHash) {

    static Entry of(TimelineEntry entry) {
      return new Entry(
          entry.position(),
          entry.at(),
          CaseFileJson.By.of(entry.by()),
          entry.event(),
          entry.facts(),
          entry.hash(),
          entry.previousHash());
    }
  }

  /** Opens a dispute about a line of the caller's own orders. */
  @PostMapping
  @PreAuthorize("hasRole('BUYER')")
  ResponseEntity<CaseFileJson> open(
      @RequestBody @Valid Opening opening, Caller caller, Locale locale) {
    Actor buyer = new Actor(caller.account(), Role.BUYER);
    DisputeView opened =
        disputes.open(
            new OpenDispute(
                new OrderLineId(opening.orderNumber(), opening.line()),
                opening.problemType(),
                opening.description(),
                opening.remedy().toRequest()),
            buyer);
    CaseFile file = caseFiles.read(opened.id(), buyer);
    return ResponseEntity.created(URI.create(Links.dispute(opened.number())))
        .eTag(Tags.of(file.timeline()))
        .body(renderer.caseFile(file, locale));
  }

  /** The caller's disputes or, for staff, all of them; the newest first. */
  @GetMapping
  @PreAuthorize("hasAnyRole('BUYER', 'SELLER', 'CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  Page<Head> list(
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable ListedAs role,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    int size = Page.checked(limit);
    long before = cursor == null ? Long.MAX_VALUE : before(Page.cursor(cursor));
    List<DisputeView> found = new ArrayList<>();
    for (Actor reader : readers(caller, role)) {
      found.addAll(disputes.list(reader, stage, before, size + 1));
    }
    found.sort(Comparator.comparingLong(DisputeView::id).reversed());
    return Page.of(found, size, dispute -> Long.toString(dispute.id()), Head::of);
  }

  /** Staff see all, and theirs among them; others what they bought and what they sold. */
  private static List<Actor> readers(Caller caller, @Nullable ListedAs role) {
    if (role == null && caller.asStaff().isPresent()) {
      return caller.asStaff().stream().toList();
    }
    return Stream.of(ListedAs.values())
        .filter(as -> role == null || role == as)
        .flatMap(
            as ->
                switch (as) {
                  case BUYER -> caller.as(Role.BUYER).stream();
                  case SELLER -> caller.as(Role.SELLER).stream();
                  case STAFF -> caller.asStaff().stream();
                })
        .toList();
  }

  private static long before(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Page.wrongCursor();
    }
  }

  /** The whole case file, with what the caller may do now. */
  @GetMapping("/{number}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<CaseFileJson> read(Standing standing, Locale locale) {
    CaseFile file = caseFiles.read(standing.dispute().id(), standing.reader());
    return ResponseEntity.ok().eTag(Tags.of(file.timeline())).body(renderer.caseFile(file, locale));
  }

  /** Everything that happened, in order, each entry chained to the one before by its hash. */
  @GetMapping("/{number}/timeline")
  @PreAuthorize("isAuthenticated()")
  List<Entry> timeline(Standing standing) {
    return caseFiles.timeline(standing).stream().map(Entry::of).toList();
  }

  /**
   * The case file as one signed archive (ZIP), with what the caller may see of it; the timeline
   * notes the export.
   */
  @GetMapping(path = "/{number}/case-file", produces = "application/zip")
  @PreAuthorize("isAuthenticated()")
  void export(
      Standing standing, Locale locale, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ArchiveDownload.send(() -> archives.export(standing, locale), request, response);
  }

  /** Corrects the problem type; the other side gets the right of reply. */
  @PostMapping("/{number}/problem-type")
  @PreAuthorize("hasAnyRole('BUYER', 'CASE_WORKER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correctProblemType(Standing standing, @RequestBody @Valid Correction correction) {
    disputes.correctProblemType(
        standing.dispute().id(), standing.reader(), correction.problemType(), correction.reason());
  }

  /** The seller's word to a corrected problem type. */
  @PostMapping("/{number}/reply")
  @PreAuthorize("hasRole('SELLER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reply(Standing standing, @RequestBody @Valid Words words) {
    disputes.reply(standing.dispute().id(), standing.reader(), words.text());
  }

  /** The buyer gives the complaint up. */
  @PostMapping("/{number}/withdrawal")
  @PreAuthorize("hasRole('BUYER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Standing standing, @RequestBody(required = false) @Nullable Withdrawal withdrawal) {
    String reason = withdrawal == null || withdrawal.reason() == null ? "" : withdrawal.reason();
    disputes.withdraw(standing.dispute().id(), standing.reader(), reason);
  }
}
