package dev.redress.casework;

import static java.util.stream.Collectors.toMap;

import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.evidence.Checklists;
import dev.redress.evidence.FileInsights;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.identity.Accounts;
import dev.redress.policy.Explanations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The case file of any dispute to read, for case workers and senior reviewers: where a reviewer
 * gets to from a picture that was used before. There is nothing to decide here.
 */
@Controller
class ReadingController {

  private final CaseFiles caseFiles;
  private final FileInsights insights;
  private final Checklists checklists;
  private final Accounts accounts;
  private final Explanations explanations;
  private final Staff staff;
  private final Phrasebook phrasebook;

  ReadingController(
      CaseFiles caseFiles,
      FileInsights insights,
      Checklists checklists,
      Accounts accounts,
      Explanations explanations,
      Staff staff,
      Phrasebook phrasebook) {
    this.caseFiles = caseFiles;
    this.insights = insights;
    this.checklists = checklists;
    this.accounts = accounts;
    this.explanations = explanations;
    this.staff = staff;
    this.phrasebook = phrasebook;
  }

  /** The whole case file; with words, also in which evidence they stand. */
  @GetMapping("/casework/disputes/{number}")
  String show(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Model model,
      Locale locale) {
    CaseFile file = caseFiles.read(number, staff.caller());
    long id = file.dispute().id();
    Explanations.InWords why = explanations.in(locale);
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute("why", why);
    model.addAttribute("file", file);
    model.addAttribute("names", accounts.displayNames(file.people()));
    model.addAttribute("findings", why.findings(id));
    model.addAttribute("insights", insights.of(id, file.reader()));
    model.addAttribute("parties", Party.values());
    model.addAttribute(
        "checklists",
        Stream.of(Party.values())
            .collect(toMap(Function.identity(), side -> checklists.of(file.dispute(), side))));
    model.addAttribute("mine", false);
    model.addAttribute("words", words.strip());
    model.addAttribute("found", insights.search(id, words, file.reader()));
    return "casework/dispute";
  }

  /** There is no such dispute, or the number is none: the error page says so. */
  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }
}
