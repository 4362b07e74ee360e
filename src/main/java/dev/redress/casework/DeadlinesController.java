package dev.redress.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.Refused;
import dev.redress.casefile.Standing;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.identity.Accounts;
import dev.redress.notification.Notices;
import dev.redress.policy.DeadlineChange;
import dev.redress.policy.DeadlineChanges;
import dev.redress.policy.Explanations;
import dev.redress.policy.PauseReason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The deadlines of one dispute for case workers, senior reviewers and managers: more time, time
 * stopped and resumed, and who did it before.
 */
@Controller
@RequestMapping("/casework")
class DeadlinesController {

  private final CaseFiles caseFiles;
  private final Disputes disputes;
  private final DeadlineChanges changes;
  private final Notices notices;
  private final Accounts accounts;
  private final Explanations explanations;
  private final Staff staff;
  private final Phrasebook phrasebook;

  DeadlinesController(
      CaseFiles caseFiles,
      Disputes disputes,
      DeadlineChanges changes,
      Notices notices,
      Accounts accounts,
      Explanations explanations,
      Staff staff,
      Phrasebook phrasebook) {
    this.caseFiles = caseFiles;
    this.disputes = disputes;
    this.changes = changes;
    this.notices = notices;
    this.accounts = accounts;
    this.explanations = explanations;
    this.staff = staff;
    this.phrasebook = phrasebook;
  }

  /** Leads to the page of the dispute with that number. */
  @GetMapping("/deadlines")
  String find(@RequestParam(defaultValue = "") String number) {
    return "redirect:" + address(caseFiles.find(number, staff.caller()));
  }

  @GetMapping("/disputes/{number}/deadlines")
  ModelAndView show(@PathVariable String number, Locale locale) {
    return page(number, Map.of(), locale);
  }

  @PostMapping("/disputes/{number}/deadlines/{id}/extension")
  ModelAndView extend(
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int hours,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "extension-" + id,
        typed,
        locale,
        at ->
            disputes.extendDeadline(
                at.dispute().id(), id, Duration.ofHours(hours), reason, at.reader()));
  }

  @PostMapping("/disputes/{number}/deadlines/{id}/pause")
  ModelAndView pause(
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "MARKETPLACE_FAULT") PauseReason ground,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "pause-" + id,
        typed,
        locale,
        at -> disputes.pauseDeadline(at.dispute().id(), id, ground, reason, at.reader()));
  }

  @PostMapping("/disputes/{number}/deadlines/{id}/resumption")
  ModelAndView resume(
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "resumption-" + id,
        typed,
        locale,
        at -> disputes.resumeDeadline(at.dispute().id(), id, reason, at.reader()));
  }

  /** There is no such dispute, or the number is none: the error page says so. */
  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }

  private ModelAndView attempt(
      String number,
      String form,
      Map<String, String> typed,
      Locale locale,
      Consumer<Standing> command) {
    Standing standing = caseFiles.find(number, staff.caller());
    try {
      command.accept(standing);
      return new ModelAndView("redirect:" + address(standing));
    } catch (Refusal refusal) {
      ModelAndView page = page(number, typed, locale);
      page.addObject(
          "refused", Refused.of(refusal, form, phrasebook.in(locale), explanations.in(locale)));
      page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
      return page;
    }
  }

  private ModelAndView page(String number, Map<String, String> typed, Locale locale) {
    CaseFile file = caseFiles.read(number, staff.caller());
    long id = file.dispute().id();
    List<DeadlineChange> made = changes.changes(id);
    ModelAndView page = new ModelAndView("casework/deadlines");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("why", explanations.in(locale));
    page.addObject("file", file);
    page.addObject("at", address(new Standing(file.dispute(), file.reader())));
    page.addObject("changes", made.stream().collect(groupingBy(DeadlineChange::deadlineId)));
    page.addObject(
        "names",
        accounts.displayNames(made.stream().map(change -> change.by().account()).collect(toSet())));
    page.addObject("told", notices.ofDeadlines(id, file.deadlines()));
    page.addObject("grounds", PauseReason.values());
    page.addObject("typed", typed);
    return page;
  }

  private static String address(Standing standing) {
    return "/casework/disputes/" + standing.dispute().number().value() + "/deadlines";
  }
}
