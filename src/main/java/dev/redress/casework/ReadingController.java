package dev.redress.casework;

import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.CaseViews;
import dev.redress.evidence.FileInsights;
import dev.redress.guarantee.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
  private final CaseViews views;
  private final Staff staff;

  ReadingController(CaseFiles caseFiles, FileInsights insights, CaseViews views, Staff staff) {
    this.caseFiles = caseFiles;
    this.insights = insights;
    this.staff = staff;
    this.views = views;
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
    model.addAllAttributes(views.of(file, locale));
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
