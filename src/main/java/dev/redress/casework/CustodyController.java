package dev.redress.casework;

import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.Refused;
import dev.redress.casefile.Standing;
import dev.redress.disputes.Custody;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.RestrictionGround;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.Explanations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
 * Whether a case file is as it was recorded, and who may open its evidence; for case workers,
 * senior reviewers and managers, also when the dispute is closed.
 */
@Controller
@RequestMapping("/casework")
class CustodyController {

  private final CaseFiles caseFiles;
  private final Custody custody;
  private final EvidenceItems evidence;
  private final Explanations explanations;
  private final Staff staff;
  private final Phrasebook phrasebook;

  CustodyController(
      CaseFiles caseFiles,
      Custody custody,
      EvidenceItems evidence,
      Explanations explanations,
      Staff staff,
      Phrasebook phrasebook) {
    this.caseFiles = caseFiles;
    this.custody = custody;
    this.evidence = evidence;
    this.explanations = explanations;
    this.staff = staff;
    this.phrasebook = phrasebook;
  }

  /** Leads to the page of the dispute with that number. */
  @GetMapping("/custody")
  String find(@RequestParam(defaultValue = "") String number) {
    return "redirect:" + address(caseFiles.find(number, staff.caller()));
  }

  @GetMapping("/disputes/{number}/custody")
  ModelAndView show(@PathVariable String number, Locale locale) {
    return page(number, Map.of(), locale);
  }

  /** Verifies the case file; the page then shows what was found. */
  @PostMapping("/disputes/{number}/custody")
  ModelAndView verify(@PathVariable String number, Locale locale) {
    return attempt(
        number, "verification", Map.of(), locale, at -> custody.verify(at.dispute().id()));
  }

  @PostMapping("/disputes/{number}/custody/evidence/{id}/restriction")
  ModelAndView restrict(
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "ADDRESS") RestrictionGround ground,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "restriction-" + id,
        typed,
        locale,
        at -> evidence.restrict(at.dispute().id(), id, ground, reason, at.reader()));
  }

  @PostMapping("/disputes/{number}/custody/evidence/{id}/release")
  ModelAndView release(
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "release-" + id,
        typed,
        locale,
        at -> evidence.release(at.dispute().id(), id, reason, at.reader()));
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
    ModelAndView page = new ModelAndView("casework/custody");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("file", file);
    page.addObject("at", address(new Standing(file.dispute(), file.reader())));
    page.addObject("custody", custody.lastReport(file.dispute().id()).orElse(null));
    page.addObject("restrictionGrounds", RestrictionGround.values());
    page.addObject("typed", typed);
    return page;
  }

  private static String address(Standing standing) {
    return "/casework/disputes/" + standing.dispute().number().value() + "/custody";
  }
}
