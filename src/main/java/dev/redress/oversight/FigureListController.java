package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import dev.redress.oversight.DueTile.DueState;
import dev.redress.oversight.FigureLines.Line;
import dev.redress.oversight.FigureLines.Page;
import dev.redress.policy.DeadlineKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages on which managers see which disputes stand behind a figure. */
@Controller
@RequestMapping(FigureLinks.BOARD)
class FigureListController {

  private static final int A_PAGE = 50;
  private static final int A_BATCH = 500;
  private static final String FIRST = "";

  private final Figures figures;
  private final FigureLines lines;
  private final Phrasebook phrasebook;

  FigureListController(Figures figures, FigureLines lines, Phrasebook phrasebook) {
    this.figures = figures;
    this.lines = lines;
    this.phrasebook = phrasebook;
  }

  @GetMapping("/disputes")
  ModelAndView counted(
      @RequestParam Tally measure,
      @RequestParam(defaultValue = "") List<String> details,
      @ModelAttribute FigureForm typed,
      @RequestParam(defaultValue = FIRST) String after,
      Locale locale) {
    Voice t = phrasebook.in(locale);
    return page(
        typed,
        t,
        t.write(measure),
        details.stream().map(detail -> FigureLines.word(measure, detail, t)).toList(),
        selection -> lines.counted(measure, details, selection, after, A_PAGE, t),
        "/disputes",
        Map.of("measure", measure.name(), "details", String.join(",", details)));
  }

  @GetMapping("/disputes/csv")
  void countedFile(
      @RequestParam Tally measure,
      @RequestParam(defaultValue = "") List<String> details,
      @ModelAttribute FigureForm typed,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Voice t = phrasebook.in(locale);
    Selection selection = typed.selection(figures.today());
    send(
        response,
        measure.name(),
        after -> lines.counted(measure, details, selection, after, A_BATCH, t),
        t);
  }

  @GetMapping("/deadlines")
  ModelAndView due(
      @RequestParam DueState state,
      @RequestParam(required = false) @Nullable DeadlineKind kind,
      @ModelAttribute FigureForm typed,
      @RequestParam(defaultValue = FIRST) String after,
      Locale locale) {
    Voice t = phrasebook.in(locale);
    return page(
        typed,
        t,
        t.write(state),
        kind == null ? List.of() : List.of(t.write(kind)),
        selection -> lines.due(state, kind, selection, after, A_PAGE, t),
        "/deadlines",
        Map.of("state", state.name(), "kind", kind == null ? "" : kind.name()));
  }

  @GetMapping("/deadlines/csv")
  void dueFile(
      @RequestParam DueState state,
      @RequestParam(required = false) @Nullable DeadlineKind kind,
      @ModelAttribute FigureForm typed,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Voice t = phrasebook.in(locale);
    Selection selection = typed.selection(figures.today());
    send(response, state.name(), after -> lines.due(state, kind, selection, after, A_BATCH, t), t);
  }

  private ModelAndView page(
      FigureForm typed,
      Voice t,
      String title,
      List<String> of,
      Function<Selection, Page> read,
      String path,
      Map<String, String> asked) {
    ModelAndView page = new ModelAndView("oversight/figure-list");
    Map<String, String> address = new LinkedHashMap<>(asked);
    page.addObject("t", t);
    page.addObject("heading", title);
    page.addObject("of", of);
    page.addObject("typed", typed);
    page.addObject("asked", asked);
    page.addObject("action", FigureLinks.BOARD + path);
    page.addObject("problems", ProblemType.values());
    page.addObject(
        "countries",
        figures.countries().stream()
            .map(
                code ->
                    new FigureBoardController.Choice(code, FigureBoardController.country(code, t)))
            .toList());
    try {
      Selection selection = typed.selection(figures.today());
      Page found = read.apply(selection);
      address.put("from", selection.period().from().toString());
      address.put("to", selection.period().to().toString());
      address.put("problem", typed.problem() == null ? "" : typed.problem().name());
      address.put("country", typed.country() == null ? "" : typed.country());
      page.addObject("from", address.get("from"));
      page.addObject("to", address.get("to"));
      page.addObject("ever", selection.period().equals(figures.always()));
      page.addObject("lines", found.lines());
      page.addObject("csv", link(path + "/csv", address));
      address.put("after", found.after());
      page.addObject("next", found.after().isEmpty() ? null : link(path, address));
    } catch (Refusal refusal) {
      page.addObject("from", typed.from());
      page.addObject("to", typed.to());
      page.addObject("lines", List.of());
      page.addObject("wrongField", refusal.field());
      page.addObject("wrong", t.say(refusal));
      page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
    }
    return page;
  }

  private static String link(String path, Map<String, String> address) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(FigureLinks.BOARD + path);
    address.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            link.queryParam(name, value);
          }
        });
    return link.toUriString();
  }

  // Files

  /** Batch by batch: however much there is, it does not stand in memory. */
  private void send(
      HttpServletResponse response, String name, Function<String, Page> pages, Voice t)
      throws IOException {
    FigureFile.announce(response, name.toLowerCase(Locale.ROOT) + "-" + figures.today());
    FigureFile.write(
        response.getWriter(),
        csv -> {
          csv.writeRecord(
              Stream.of("number", "problem", "stage", "outcome", "opened", "on", "what", "value")
                  .map(column -> t.say("figures.column." + column))
                  .toList());
          String after = FIRST;
          do {
            Page page = pages.apply(after);
            for (Line line : page.lines()) {
              csv.writeRecord(
                  line.dispute().number().value(),
                  t.write(line.dispute().problemType()),
                  t.write(line.dispute().stage()),
                  t.write(line.dispute().outcome()),
                  line.dispute().openedAt().toString(),
                  line.on(),
                  line.what(),
                  line.raw());
            }
            after = page.after();
          } while (!after.isEmpty());
        });
  }

  /** What was asked of a file was no day: the error page says so. */
  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }
}
