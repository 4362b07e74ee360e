package dev.redress.oversight;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.figures.CountedDispute;
import dev.redress.figures.DueDispute;
import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import dev.redress.oversight.DueTile.DueState;
import dev.redress.policy.DeadlineKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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
  private static final int MOST_IN_A_FILE = 20_000;
  private static final String FIRST = "";

  private final Figures figures;
  private final Disputes disputes;
  private final CockpitInstances instances;
  private final Phrasebook phrasebook;
  private final Clock clock;

  FigureListController(
      Figures figures,
      Disputes disputes,
      CockpitInstances instances,
      Phrasebook phrasebook,
      Clock clock) {
    this.figures = figures;
    this.disputes = disputes;
    this.instances = instances;
    this.phrasebook = phrasebook;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param on the day on which it counts, or when its deadline is over
   * @param what by what it was told apart, in words
   * @param value its share of the figure, in words; empty where it only counts
   * @param raw as a program reads it
   * @param instance of the process in Cockpit, empty where it has ended
   */
  record Line(
      DisputeView dispute, String on, String what, String value, String raw, String instance) {}

  /**
   * @param after behind which the next page begins, empty on the last
   */
  private record Page(List<Line> lines, String after) {}

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
        details.stream().map(detail -> word(measure, detail, t)).toList(),
        selection -> counted(measure, details, selection, after, A_PAGE, t),
        "/disputes",
        Map.of("measure", measure.name(), "details", String.join(",", details)));
  }

  @GetMapping("/disputes/csv")
  ResponseEntity<byte[]> countedFile(
      @RequestParam Tally measure,
      @RequestParam(defaultValue = "") List<String> details,
      @ModelAttribute FigureForm typed,
      Locale locale) {
    Voice t = phrasebook.in(locale);
    Selection selection = typed.selection(figures.today());
    return file(
        measure.name(), after -> counted(measure, details, selection, after, A_PAGE * 10, t), t);
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
        selection -> due(state, kind, selection, after, A_PAGE, t),
        "/deadlines",
        Map.of("state", state.name(), "kind", kind == null ? "" : kind.name()));
  }

  @GetMapping("/deadlines/csv")
  ResponseEntity<byte[]> dueFile(
      @RequestParam DueState state,
      @RequestParam(required = false) @Nullable DeadlineKind kind,
      @ModelAttribute FigureForm typed,
      Locale locale) {
    Voice t = phrasebook.in(locale);
    Selection selection = typed.selection(figures.today());
    return file(state.name(), after -> due(state, kind, selection, after, A_PAGE * 10, t), t);
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

  // Reading

  private Page counted(
      Tally measure, List<String> details, Selection selection, String after, int limit, Voice t) {
    List<CountedDispute> found =
        figures.disputes(
            measure,
            details,
            selection,
            after.isEmpty()
                ? null
                : FigureListController.<CountedDispute>cursor(after, CountedCursor::read),
            limit + 1);
    List<CountedDispute> shown = found.subList(0, Math.min(limit, found.size()));
    Heads heads = heads(shown.stream().map(CountedDispute::disputeId).toList());
    return new Page(
        shown.stream()
            .filter(one -> heads.has(one.disputeId()))
            .map(
                one ->
                    heads.line(
                        one.disputeId(),
                        t.write(one.day()),
                        one.detail().isEmpty() ? "" : word(measure, one.detail(), t),
                        value(one, t),
                        raw(one)))
            .toList(),
        found.size() > limit ? CountedCursor.write(shown.get(limit - 1)) : "");
  }

  private Page due(
      DueState state,
      @Nullable DeadlineKind kind,
      Selection selection,
      String after,
      int limit,
      Voice t) {
    DueDispute last =
        after.isEmpty() ? null : FigureListController.<DueDispute>cursor(after, DueCursor::read);
    List<DueDispute> found =
        state == DueState.OVERDUE
            ? figures.overdue(selection, kind, last, limit + 1)
            : figures.dueWithin(selection, kind, DueTile.SOON, last, limit + 1);
    List<DueDispute> shown = found.subList(0, Math.min(limit, found.size()));
    Heads heads = heads(shown.stream().map(DueDispute::disputeId).toList());
    Instant now = clock.instant();
    return new Page(
        shown.stream()
            .filter(one -> heads.has(one.disputeId()))
            .map(
                one ->
                    heads.line(
                        one.disputeId(),
                        t.write(one.dueAt()),
                        t.write(one.kind()),
                        t.write(
                            Duration.between(now, one.dueAt())
                                .abs()
                                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)),
                        one.dueAt().toString()))
            .toList(),
        found.size() > limit ? DueCursor.write(shown.get(limit - 1)) : "");
  }

  private static <T> @Nullable T cursor(String written, Function<String, T> read) {
    try {
      return read.apply(written);
    } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
      // An address that somebody has changed by hand: from the beginning.
      return null;
    }
  }

  private Heads heads(List<Long> ids) {
    Map<Long, DisputeView> found =
        disputes.find(ids).stream().collect(Collectors.toMap(DisputeView::id, Function.identity()));
    return new Heads(
        found,
        instances.running(
            found.values().stream().map(dispute -> dispute.number().value()).toList()));
  }

  /** What is known of the disputes of a page. */
  private record Heads(Map<Long, DisputeView> disputes, Map<String, String> instances) {

    boolean has(long id) {
      return disputes.containsKey(id);
    }

    Line line(long id, String on, String what, String value, String raw) {
      DisputeView dispute = java.util.Objects.requireNonNull(disputes.get(id));
      return new Line(
          dispute, on, what, value, raw, instances.getOrDefault(dispute.number().value(), ""));
    }
  }

  // Words

  private static String value(CountedDispute one, Voice t) {
    if (!one.currency().isEmpty()) {
      return t.write(
          org.joda.money.Money.ofMinor(
              org.joda.money.CurrencyUnit.of(one.currency()), one.amount()));
    }
    return one.amount() > 0 ? t.write(Duration.ofMinutes(one.amount())) : "";
  }

  private static String raw(CountedDispute one) {
    return one.currency().isEmpty()
        ? Long.toString(Math.max(one.amount(), one.count()))
        : org.joda.money.Money.ofMinor(org.joda.money.CurrencyUnit.of(one.currency()), one.amount())
            .toString();
  }

  private static String word(Tally measure, String detail, Voice t) {
    return t.book().write(words(measure), detail, t.language());
  }

  private static String words(Tally measure) {
    return switch (measure) {
      case OPEN, STAGE_TIME -> "stage";
      case RESOLVED -> "resolution";
      case OUTCOME -> "outcome";
      case VERDICT -> "appealVerdict";
      case BORNE -> "payer";
      case NOTICE_FAILED -> "noticeState";
      case UNRESOLVED, OPENED, RESOLUTION_TIME, APPEALED, AT_STAKE, REFUNDED, REFUND_PENDING -> "";
    };
  }

  // Files

  private ResponseEntity<byte[]> file(String name, Function<String, Page> pages, Voice t) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        Stream.of("number", "problem", "stage", "outcome", "opened", "on", "what", "value")
            .map(column -> t.say("figures.column." + column))
            .toList());
    String after = FIRST;
    do {
      Page page = pages.apply(after);
      for (Line line : page.lines()) {
        lines.add(
            List.of(
                line.dispute().number().value(),
                t.write(line.dispute().problemType()),
                t.write(line.dispute().stage()),
                t.write(line.dispute().outcome()),
                line.dispute().openedAt().toString(),
                line.on(),
                line.what(),
                line.raw()));
      }
      after = page.after();
    } while (!after.isEmpty() && lines.size() < MOST_IN_A_FILE);
    return FigureBoardController.csv(
        name.toLowerCase(Locale.ROOT) + "-" + figures.today(), FigureFile.of(lines));
  }

  /** The place behind a dispute in a list by days. */
  private static final class CountedCursor {
    static String write(CountedDispute last) {
      return last.day() + "_" + last.disputeId();
    }

    static CountedDispute read(String written) {
      String[] parts = written.split("_", 2);
      return new CountedDispute(Long.parseLong(parts[1]), LocalDate.parse(parts[0]), "", "", 0, 0);
    }
  }

  /** The place behind a dispute in a list by due times. */
  private static final class DueCursor {
    static String write(DueDispute last) {
      return last.dueAt() + "_" + last.disputeId();
    }

    static DueDispute read(String written) {
      String[] parts = written.split("_", 2);
      return new DueDispute(
          Long.parseLong(parts[1]), DeadlineKind.REVIEW_TARGET, 0, Instant.parse(parts[0]));
    }
  }
}
