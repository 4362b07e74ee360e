package dev.redress.casework;

import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.CaseViews;
import dev.redress.disputes.Custody;
import dev.redress.disputes.Decision;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.Drafts;
import dev.redress.disputes.Looks;
import dev.redress.disputes.TimelineEntry;
import dev.redress.engine.OpenTask;
import dev.redress.evidence.EvidenceDownload;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.EvidenceUpload;
import dev.redress.evidence.FileInsights;
import dev.redress.evidence.RestrictionGround;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import dev.redress.notification.Notices;
import dev.redress.policy.Explanations;
import dev.redress.policy.Finding;
import dev.redress.policy.Proposal;
import dev.redress.reviews.BlindReviews;
import dev.redress.reviews.ReviewView;
import dev.redress.reviews.Reviews;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The calls of the three embedded task forms; for case workers and senior reviewers. */
@Controller
@RequestMapping("/casework")
class CaseworkController {

  private final TasksAtHand tasks;
  private final TaskDrafts drafts;
  private final Notices notices;
  private final CaseFiles caseFiles;
  private final Reviews reviews;
  private final BlindReviews blindReviews;
  private final EvidenceItems evidence;
  private final Custody custody;
  private final FileInsights insights;
  private final CaseViews views;
  private final Disputes disputes;
  private final Admission admission;
  private final Explanations explanations;
  private final Phrasebook phrasebook;
  private final Looks looks;
  private final OneReading reading;

  CaseworkController(
      TasksAtHand tasks,
      TaskDrafts drafts,
      Notices notices,
      CaseFiles caseFiles,
      Reviews reviews,
      BlindReviews blindReviews,
      EvidenceItems evidence,
      Custody custody,
      FileInsights insights,
      CaseViews views,
      Disputes disputes,
      Admission admission,
      Explanations explanations,
      Phrasebook phrasebook,
      Looks looks,
      OneReading reading) {
    this.tasks = tasks;
    this.drafts = drafts;
    this.notices = notices;
    this.caseFiles = caseFiles;
    this.reviews = reviews;
    this.blindReviews = blindReviews;
    this.evidence = evidence;
    this.custody = custody;
    this.insights = insights;
    this.views = views;
    this.disputes = disputes;
    this.admission = admission;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
    this.looks = looks;
    this.reading = reading;
  }

  /**
   * The case file with the form of that task, as a fragment that the embedded form shows; whoever
   * may not take the task is told why instead.
   */
  @GetMapping("/tasks/{taskId}")
  String form(@PathVariable String taskId, Model model, Locale locale) {
    OpenTask task = tasks.task(taskId);
    Actor reader = tasks.reader();
    admission.require(task, reader);
    if (task.element().equals(TaskDrafts.BLIND)) {
      return blindForm(task, reader, model, locale);
    }
    looks.look(task.disputeId(), reader);
    return reading.of(() -> caseForm(task, reader, model, locale));
  }

  private String caseForm(OpenTask task, Actor reader, Model model, Locale locale) {
    CaseFile file = caseFiles.read(task.disputeId(), reader);
    model.addAllAttributes(views.of(file, locale));
    model.addAttribute("task", task);
    ReviewView review = reviews.of(task.disputeId()).orElse(null);
    model.addAttribute("review", review);
    fillIn(model, task, review, file, explanations.in(locale));
    firstDecision(model, task, file);
    model.addAttribute("outcomes", outcomes());
    model.addAttribute("payers", Payer.values());
    model.addAttribute("kinds", EvidenceKind.values());
    model.addAttribute("restrictionGrounds", RestrictionGround.values());
    model.addAttribute("limits", evidence.limits());
    model.addAttribute("left", evidence.left(file.dispute(), file.evidence(), reader));
    model.addAttribute("moreTime", file.moreTime());
    model.addAttribute("told", notices.ofDeadlines(task.disputeId(), file.deadlines()));
    model.addAttribute("custody", custody.lastReport(task.disputeId()).orElse(null));
    model.addAttribute("mine", task.isOf(reader.account()));
    return "casework/" + task.element();
  }

  /** Nothing is shown before it is claimed: whoever looks is no longer blind, and may not claim. */
  private String blindForm(OpenTask task, Actor reader, Model model, Locale locale) {
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute("task", task);
    boolean theirs = task.isOf(reader.account());
    model.addAttribute("theirs", theirs);
    if (theirs) {
      CaseFile file = caseFiles.readAsUndecided(task.disputeId(), reader);
      Explanations.InWords why = explanations.in(locale);
      model.addAllAttributes(views.of(file, locale));
      Drafts.Draft<?> saved = drafts.find(task).orElse(null);
      model.addAttribute("saved", saved);
      model.addAttribute("shown", saved == null ? null : saved.content());
      List<Finding> findings = findingsBefore(task, why);
      model.addAttribute("findings", findings);
      model.addAttribute("clauses", why.clausesKnowing(findings, task.disputeId()));
      model.addAttribute("outcomes", outcomes());
      model.addAttribute("payers", Payer.values());
      model.addAttribute("mine", false);
    }
    return "casework/" + task.element();
  }

  /** How much care a grant takes would tell of its amount. */
  private List<Finding> findingsBefore(OpenTask task, Explanations.InWords why) {
    Instant decided = blindReviews.decidedAt(task.disputeId()).orElseThrow(TaskGone::new);
    return why.findings(task.disputeId()).stream()
        .filter(one -> one.at().isBefore(decided) && !one.table().equals("review-routing"))
        .toList();
  }

  /** What was decided, or waits to be, and what has come since. */
  private void firstDecision(Model model, OpenTask task, CaseFile file) {
    boolean held = task.element().equals(TaskDrafts.APPROVAL);
    Optional<Instant> then =
        held
            ? file.timeline().stream()
                .filter(entry -> entry.event().equals("SecondApprovalAskedFor"))
                .map(TimelineEntry::at)
                .reduce((earlier, later) -> later)
            : file.decisions().stream().map(Decision::at).reduce((earlier, later) -> later);
    model.addAttribute("heldDecision", held ? drafts.preview(task).orElse(null) : null);
    model.addAttribute("since", then.map(at -> SinceThen.of(file, at)).orElse(null));
  }

  /** What stands in the form's fields: the saved draft, else what the policy proposes. */
  private void fillIn(
      Model model,
      OpenTask task,
      @Nullable ReviewView review,
      CaseFile file,
      Explanations.InWords why) {
    Drafts.Draft<?> saved = drafts.find(task).orElse(null);
    Object draft = saved == null ? null : saved.content();
    Object shown = draft == null && review != null ? drafts.proposed(review, file) : draft;
    Proposal proposal = review == null ? null : review.proposal();
    model.addAttribute("saved", saved);
    model.addAttribute("draft", draft);
    model.addAttribute("shown", shown);
    model.addAttribute("houseText", drafts.houseText(shown, file));
    model.addAttribute("proposal", proposal);
    model.addAttribute(
        "clauses",
        why.clauses(task.disputeId(), proposal == null ? List.of() : proposal.grounds()));
    model.addAttribute("problemTypes", ProblemType.values());
    model.addAttribute("mostTime", reviews.mostTime(task.disputeId()).toHours());
  }

  /** In which evidence of the task's dispute these words stand, as a fragment for its form. */
  @GetMapping("/tasks/{taskId}/evidence-search")
  String search(
      @PathVariable String taskId,
      @RequestParam(defaultValue = "") String words,
      Model model,
      Locale locale) {
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute("words", words.strip());
    model.addAttribute(
        "found", insights.search(tasks.task(taskId).disputeId(), words, tasks.reader()));
    return "casework/insight :: found";
  }

  /** One file a call; the same upload id again does not duplicate. */
  @PostMapping("/tasks/{taskId}/evidence")
  @ResponseBody
  Map<String, Object> upload(
      @PathVariable String taskId,
      @RequestParam EvidenceKind kind,
      @RequestParam String uploadId,
      @RequestHeader(HttpHeaders.CONTENT_DISPOSITION) String disposition,
      @RequestHeader(name = EvidenceUpload.DESCRIPTION, defaultValue = "") String description,
      InputStream content)
      throws ServletRequestBindingException {
    OpenTask task = tasks.decided(taskId);
    EvidenceItem item =
        evidence.submit(
            EvidenceUpload.of(task.disputeId(), uploadId, kind, disposition, description, content),
            tasks.reader());
    return Map.of("id", item.id());
  }

  /** More time for a running deadline of the dispute that the task is about. */
  @PostMapping("/tasks/{taskId}/deadlines/{id}/extension")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void extend(
      @PathVariable String taskId,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int hours,
      @RequestParam(defaultValue = "") String reason) {
    disputes.extendDeadline(
        tasks.decided(taskId).disputeId(), id, Duration.ofHours(hours), reason, tasks.reader());
  }

  /** The dispute is about another problem; the other side gets the right of reply. */
  @PostMapping("/tasks/{taskId}/problem-type")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correctProblemType(
      @PathVariable String taskId,
      @RequestParam ProblemType problemType,
      @RequestParam(defaultValue = "") String reason) {
    disputes.correctProblemType(
        tasks.decided(taskId).disputeId(), tasks.reader(), problemType, reason);
  }

  /** Verifies the case file that the task is about; the form then shows what was found. */
  @PostMapping("/tasks/{taskId}/verification")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void verify(@PathVariable String taskId) {
    custody.verify(tasks.task(taskId).disputeId());
  }

  /** Keeps an item of the dispute that the task is about from the other side. */
  @PostMapping("/tasks/{taskId}/evidence/{id}/restriction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restrict(
      @PathVariable String taskId,
      @PathVariable long id,
      @RequestParam RestrictionGround ground,
      @RequestParam(defaultValue = "") String reason) {
    evidence.restrict(tasks.decided(taskId).disputeId(), id, ground, reason, tasks.reader());
  }

  /** Lets both sides open it again. */
  @PostMapping("/tasks/{taskId}/evidence/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(
      @PathVariable String taskId,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason) {
    evidence.release(tasks.decided(taskId).disputeId(), id, reason, tasks.reader());
  }

  @GetMapping("/disputes/{disputeId}/evidence/{id}")
  ResponseEntity<Resource> file(@PathVariable long disputeId, @PathVariable long id) {
    return EvidenceDownload.attachment(evidence.file(evidence.get(disputeId, id), tasks.reader()));
  }

  @GetMapping("/disputes/{disputeId}/evidence/{id}/preview")
  ResponseEntity<Resource> preview(@PathVariable long disputeId, @PathVariable long id) {
    return EvidenceDownload.picture(evidence.preview(evidence.get(disputeId, id), tasks.reader()));
  }

  @GetMapping("/disputes/{disputeId}/evidence/{id}/thumbnail")
  ResponseEntity<Resource> thumbnail(@PathVariable long disputeId, @PathVariable long id) {
    return EvidenceDownload.picture(
        evidence.thumbnail(evidence.get(disputeId, id), tasks.reader()));
  }

  @ExceptionHandler
  ResponseEntity<FormAnswer> refused(Refusal refusal, Locale locale) {
    return FormAnswer.of(refusal, phrasebook.in(locale));
  }

  private static List<Outcome> outcomes() {
    return List.of(
        Outcome.GRANTED_FULL, Outcome.GRANTED_PARTIAL, Outcome.GRANTED_ON_RETURN, Outcome.DENIED);
  }
}
