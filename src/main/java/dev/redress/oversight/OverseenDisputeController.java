package dev.redress.oversight;

import static java.util.stream.Collectors.toSet;

import dev.redress.casefile.Caller;
import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.CaseViews;
import dev.redress.casefile.Refused;
import dev.redress.casefile.Standing;
import dev.redress.disputes.Custody;
import dev.redress.disputes.InspectionGround;
import dev.redress.disputes.Looks;
import dev.redress.evidence.EvidenceDownload;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.identity.Accounts;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import dev.redress.notification.Notices;
import dev.redress.oversight.EngineTrail.Trace;
import dev.redress.policy.Deadline;
import dev.redress.policy.DeadlineChange;
import dev.redress.policy.DeadlineChanges;
import dev.redress.policy.Deadlines;
import dev.redress.policy.Explanations;
import dev.redress.settlement.Settlements;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A dispute as managers see it, open or closed, in Cockpit or by itself: nothing of it opens before
 * the manager has stated why; that stands on its timeline and holds for the day.
 */
@Controller
@RequestMapping(OverseenDisputeController.ADDRESS)
class OverseenDisputeController {

  static final String ADDRESS = "/oversight/disputes";

  private final CaseFiles caseFiles;
  private final CaseViews views;
  private final Looks looks;
  private final EvidenceItems evidence;
  private final Deadlines deadlines;
  private final DeadlineChanges changes;
  private final Notices notices;
  private final Settlements settlements;
  private final Custody custody;
  private final EngineTrail engine;
  private final Accounts accounts;
  private final Callers callers;
  private final Explanations explanations;
  private final Phrasebook phrasebook;

  OverseenDisputeController(
      CaseFiles caseFiles,
      CaseViews views,
      Looks looks,
      EvidenceItems evidence,
      Deadlines deadlines,
      DeadlineChanges changes,
      Notices notices,
      Settlements settlements,
      Custody custody,
      EngineTrail engine,
      Accounts accounts,
      Callers callers,
      Explanations explanations,
      Phrasebook phrasebook) {
    this.caseFiles = caseFiles;
    this.views = views;
    this.looks = looks;
    this.evidence = evidence;
    this.deadlines = deadlines;
    this.changes = changes;
    this.notices = notices;
    this.settlements = settlements;
    this.custody = custody;
    this.engine = engine;
    this.accounts = accounts;
    this.callers = callers;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
  }

  static String address(String number) {
    return ADDRESS + "/" + number;
  }

  /** Leads to the page of the dispute with that number, as a person typed it. */
  @GetMapping
  String find(@RequestParam(defaultValue = "") String number) {
    return "redirect:" + address(caseFiles.find(number, manager()).dispute().number().value());
  }

  @GetMapping("/{number}")
  ModelAndView show(@PathVariable String number, Locale locale) {
    Standing standing = caseFiles.find(number, manager());
    return looks.inspectedToday(standing.dispute().id(), standing.reader())
        ? dispute(standing, locale)
        : door(standing, locale);
  }

  /** The manager says why they look. */
  @PostMapping("/{number}/inspections")
  ModelAndView inspect(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable InspectionGround ground,
      @RequestParam(defaultValue = "") String reason,
      Locale locale) {
    Standing standing = caseFiles.find(number, manager());
    try {
      looks.inspect(standing.dispute().id(), ground, reason, standing.reader());
      return new ModelAndView("redirect:" + address(standing.dispute().number().value()));
    } catch (Refusal refusal) {
      ModelAndView page = door(standing, locale);
      page.addObject("ground", ground);
      page.addObject("reason", reason);
      page.addObject(
          "refused",
          Refused.of(refusal, "inspection", phrasebook.in(locale), explanations.in(locale)));
      page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
      return page;
    }
  }

  @GetMapping("/{number}/evidence/{id}")
  ResponseEntity<Resource> file(@PathVariable String number, @PathVariable long id) {
    Standing standing = opened(number);
    return EvidenceDownload.attachment(evidence.file(item(standing, id), standing.reader()));
  }

  @GetMapping("/{number}/evidence/{id}/preview")
  ResponseEntity<Resource> preview(@PathVariable String number, @PathVariable long id) {
    Standing standing = opened(number);
    return EvidenceDownload.picture(evidence.preview(item(standing, id), standing.reader()));
  }

  @GetMapping("/{number}/evidence/{id}/thumbnail")
  ResponseEntity<Resource> thumbnail(@PathVariable String number, @PathVariable long id) {
    Standing standing = opened(number);
    return EvidenceDownload.picture(evidence.thumbnail(item(standing, id), standing.reader()));
  }

  /** There is no such dispute or item, or why was not stated: the error page says so. */
  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }

  private ModelAndView door(Standing standing, Locale locale) {
    ModelAndView page = new ModelAndView("oversight/inspection");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("dispute", standing.dispute());
    page.addObject("at", address(standing.dispute().number().value()));
    page.addObject("grounds", InspectionGround.values());
    page.addObject("reason", "");
    return page;
  }

  private ModelAndView dispute(Standing standing, Locale locale) {
    long id = standing.dispute().id();
    String number = standing.dispute().number().value();
    Phrasebook.Voice voice = phrasebook.in(locale);
    CaseFile file = caseFiles.read(number, manager());
    List<Deadline> had = deadlines.all(id);
    List<DeadlineChange> changed = changes.changes(id);
    List<Trace> traces = engine.of(number);
    var names = accounts.displayNames(people(file, changed, traces));
    ModelAndView page = new ModelAndView("oversight/dispute");
    page.addAllObjects(views.of(file, locale));
    page.addObject("at", address(number));
    page.addObject("names", names);
    page.addObject("trail", Trail.of(file, traces, names, voice));
    page.addObject("deadlines", had);
    page.addObject("told", notices.ofDeadlines(id, had));
    page.addObject(
        "changes", changed.stream().collect(Collectors.groupingBy(DeadlineChange::deadlineId)));
    page.addObject("ledger", settlements.ledger(id));
    page.addObject("custody", custody.lastReport(id).orElse(null));
    return page;
  }

  private static Set<String> people(
      CaseFile file, List<DeadlineChange> changed, List<Trace> traces) {
    return Stream.of(
            file.people().stream(),
            changed.stream().map(change -> change.by().account()),
            traces.stream().flatMap(trace -> Stream.of(trace.account(), trace.said())))
        .flatMap(all -> all)
        .filter(account -> !account.isEmpty())
        .collect(toSet());
  }

  private Standing opened(String number) {
    Standing standing = caseFiles.find(number, manager());
    if (!looks.inspectedToday(standing.dispute().id(), standing.reader())) {
      throw new NotInspected(standing.dispute().number());
    }
    return standing;
  }

  private EvidenceItem item(Standing standing, long id) {
    return evidence.get(standing.dispute().id(), id);
  }

  private Caller manager() {
    return new Caller(callers.actor(Role.MANAGER).account(), Set.of(Actor.Role.MANAGER));
  }
}
