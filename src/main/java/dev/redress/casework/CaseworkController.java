package dev.redress.casework;

import dev.redress.appeals.Appeals;
import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.disputes.Custody;
import dev.redress.disputes.Disputes;
import dev.redress.engine.OpenTask;
import dev.redress.engine.OpenTasks;
import dev.redress.evidence.EvidenceDownload;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.FileInsights;
import dev.redress.evidence.RestrictionGround;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import dev.redress.notification.Notices;
import dev.redress.reviews.Reviews;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** The calls of the three embedded task forms; for case workers and senior reviewers. */
@Controller
@RequestMapping("/casework")
class CaseworkController {

  private static final String REVIEW = "UserTask_ReviewClaim";
  private static final String APPROVAL = "UserTask_ApproveDecision";
  private static final String APPEAL = "UserTask_ReviewAppeal";

  private final OpenTasks tasks;
  private final Notices notices;
  private final CaseFiles caseFiles;
  private final Reviews reviews;
  private final Appeals appeals;
  private final EvidenceItems evidence;
  private final Custody custody;
  private final FileInsights insights;
  private final CaseViews views;
  private final Disputes disputes;
  private final Admission admission;
  private final Callers callers;
  private final Phrasebook phrasebook;

  CaseworkController(
      OpenTasks tasks,
      Notices notices,
      CaseFiles caseFiles,
      Reviews reviews,
      Appeals appeals,
      EvidenceItems evidence,
      Custody custody,
      FileInsights insights,
      CaseViews views,
      Disputes disputes,
      Admission admission,
      Callers callers,
      Phrasebook phrasebook) {
    this.tasks = tasks;
    this.notices = notices;
    this.caseFiles = caseFiles;
    this.reviews = reviews;
    this.appeals = appeals;
    this.evidence = evidence;
    this.custody = custody;
    this.insights = insights;
    this.views = views;
    this.disputes = disputes;
    this.admission = admission;
    this.callers = callers;
    this.phrasebook = phrasebook;
  }

  /**
   * The case file with the form of that task, as a fragment that the embedded form shows; whoever
   * may not take the task is told why instead.
   */
  @GetMapping("/tasks/{taskId}")
  String form(@PathVariable String taskId, Model model, Locale locale) {
    OpenTask task = task(taskId);
    Actor reader = reader();
    admission.require(task, reader);
    CaseFile file = caseFiles.read(task.disputeId(), reader);
    model.addAllAttributes(views.of(file, locale));
    model.addAttribute("task", task);
    model.addAttribute("review", reviews.of(task.disputeId()).orElse(null));
    model.addAttribute("outcomes", outcomes());
    model.addAttribute("payers", Payer.values());
    model.addAttribute("kinds", EvidenceKind.values());
    model.addAttribute("restrictionGrounds", RestrictionGround.values());
    model.addAttribute("limits", evidence.limits());
    model.addAttribute("left", evidence.left(file.dispute(), reader));
    model.addAttribute("moreTime", file.moreTime());
    model.addAttribute("told", notices.ofDeadlines(task.disputeId(), file.deadlines()));
    model.addAttribute("custody", custody.lastReport(task.disputeId()).orElse(null));
    model.addAttribute("mine", task.isOf(reader.account()));
    model.addAttribute("draft", draft(task, reader));
    return "casework/" + task.element();
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
    model.addAttribute("found", insights.search(task(taskId).disputeId(), words, reader()));
    return "casework/insight :: found";
  }

  /** Keeps what was typed and says what still keeps it from being completed, field by field. */
  @PostMapping("/tasks/{taskId}/draft")
  @ResponseBody
  DraftSaved save(@PathVariable String taskId, @ModelAttribute DraftForm form, Locale locale) {
    OpenTask task = mine(taskId);
    Actor reader = reader();
    Phrasebook.Voice voice = phrasebook.in(locale);
    try {
      return DraftSaved.with(refusals(task, form, reader), voice);
    } catch (AmountNotANumber malformed) {
      return DraftSaved.with(List.of(malformed), voice);
    }
  }

  /** One file a call; the same upload id again does not duplicate. */
  @PostMapping("/tasks/{taskId}/evidence")
  @ResponseBody
  Map<String, Object> upload(
      @PathVariable String taskId,
      @RequestParam MultipartFile file,
      @RequestParam EvidenceKind kind,
      @RequestParam(defaultValue = "") String description,
      @RequestParam String uploadId)
      throws IOException {
    OpenTask task = mine(taskId);
    try (InputStream content = file.getInputStream()) {
      EvidenceItem item =
          evidence.submit(
              new SubmitEvidence(
                  task.disputeId(),
                  uploadId,
                  kind,
                  description,
                  Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                  content),
              reader());
      return Map.of("id", item.id());
    }
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
        mine(taskId).disputeId(), id, Duration.ofHours(hours), reason, reader());
  }

  /** Verifies the case file that the task is about; the form then shows what was found. */
  @PostMapping("/tasks/{taskId}/verification")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void verify(@PathVariable String taskId) {
    custody.verify(task(taskId).disputeId());
  }

  /** Keeps an item of the dispute that the task is about from the other side. */
  @PostMapping("/tasks/{taskId}/evidence/{id}/restriction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restrict(
      @PathVariable String taskId,
      @PathVariable long id,
      @RequestParam RestrictionGround ground,
      @RequestParam(defaultValue = "") String reason) {
    evidence.restrict(mine(taskId).disputeId(), id, ground, reason, reader());
  }

  /** Lets both sides open it again. */
  @PostMapping("/tasks/{taskId}/evidence/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(
      @PathVariable String taskId,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason) {
    evidence.release(mine(taskId).disputeId(), id, reason, reader());
  }

  @GetMapping("/disputes/{disputeId}/evidence/{id}")
  ResponseEntity<Resource> file(@PathVariable long disputeId, @PathVariable long id) {
    return EvidenceDownload.attachment(evidence.file(evidence.get(disputeId, id), reader()));
  }

  @GetMapping("/disputes/{disputeId}/evidence/{id}/preview")
  ResponseEntity<Resource> preview(@PathVariable long disputeId, @PathVariable long id) {
    return EvidenceDownload.picture(evidence.preview(evidence.get(disputeId, id), reader()));
  }

  @GetMapping("/disputes/{disputeId}/evidence/{id}/thumbnail")
  ResponseEntity<Resource> thumbnail(@PathVariable long disputeId, @PathVariable long id) {
    return EvidenceDownload.picture(evidence.thumbnail(evidence.get(disputeId, id), reader()));
  }

  @ExceptionHandler
  ResponseEntity<DraftSaved> refused(Refusal refusal, Locale locale) {
    // also where a page was asked for: the form's script writes it in the page's place
    return ResponseEntity.status(refusal.kind().status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(DraftSaved.with(List.of(refusal), phrasebook.in(locale)));
  }

  /** What the form shows by its fields; empty where the task can be completed. */
  record DraftSaved(List<Problem> problems) {

    record Problem(String field, String code, String text) {}

    static DraftSaved with(List<? extends Refusal> refusals, Phrasebook.Voice voice) {
      return new DraftSaved(
          refusals.stream()
              .map(refusal -> new Problem(refusal.field(), refusal.code(), voice.say(refusal)))
              .toList());
    }
  }

  private List<Refusal> refusals(OpenTask task, DraftForm form, Actor reader) {
    long disputeId = task.disputeId();
    return switch (task.element()) {
      case REVIEW -> reviews.saveDraft(disputeId, form.review(currency(task, reader)), reader);
      case APPROVAL -> reviews.saveApprovalDraft(disputeId, form.approval(), reader);
      case APPEAL -> appeals.saveDraft(disputeId, form.appeal(currency(task, reader)), reader);
      default -> throw new TaskGone();
    };
  }

  private @Nullable Object draft(OpenTask task, Actor reader) {
    return switch (task.element()) {
      case REVIEW -> reviews.draft(task.disputeId(), reader).orElse(null);
      case APPROVAL -> reviews.approvalDraft(task.disputeId(), reader).orElse(null);
      case APPEAL -> appeals.draft(task.disputeId(), reader).orElse(null);
      default -> throw new TaskGone();
    };
  }

  private CurrencyUnit currency(OpenTask task, Actor reader) {
    return caseFiles.read(task.disputeId(), reader).order().paid().getCurrencyUnit();
  }

  private static List<Outcome> outcomes() {
    return List.of(
        Outcome.GRANTED_FULL, Outcome.GRANTED_PARTIAL, Outcome.GRANTED_ON_RETURN, Outcome.DENIED);
  }

  private OpenTask task(String taskId) {
    return tasks.find(taskId).orElseThrow(TaskGone::new);
  }

  private OpenTask mine(String taskId) {
    OpenTask task = task(taskId);
    if (!task.isOf(callers.name())) {
      throw new TaskOfAnother();
    }
    return task;
  }

  private Actor reader() {
    return callers.actor(
        callers.has(Role.SENIOR_REVIEWER) ? Role.SENIOR_REVIEWER : Role.CASE_WORKER);
  }
}
