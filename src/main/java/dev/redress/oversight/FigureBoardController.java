package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The board of figures, as the plugin in Cockpit draws it, in the reader's language. Each tile is a
 * call of its own.
 */
@RestController
@RequestMapping(FigureLinks.BOARD)
class FigureBoardController {

  private final List<FigureTile> tiles;
  private final Figures figures;
  private final Phrasebook phrasebook;

  FigureBoardController(List<FigureTile> tiles, Figures figures, Phrasebook phrasebook) {
    this.tiles = List.copyOf(tiles);
    this.figures = figures;
    this.phrasebook = phrasebook;
  }

  /** What can be chosen. */
  record Choice(String value, String label) {}

  /** A period that a button stands for; both days are in it. */
  record Span(String label, LocalDate from, LocalDate to) {}

  /**
   * @param href where it is read
   */
  record Place(String name, String title, String href) {}

  /**
   * Everything of the board but its figures.
   *
   * @param countedAt up to when all that happened is counted, in words; empty where nothing is
   * @param words what the plugin says, by name
   */
  record Board(
      String language,
      String countedAt,
      List<Span> periods,
      List<Choice> problems,
      List<Choice> countries,
      List<Place> tiles,
      Map<String, String> words) {}

  @GetMapping
  Board board(Locale locale) {
    Voice t = phrasebook.in(locale);
    LocalDate today = figures.today();
    return new Board(
        t.language().toLanguageTag(),
        figures.countedAt().map(at -> counted(at, t)).orElse(""),
        List.of(
            span("figures.period.week", today.minusDays(6), today, t),
            span("figures.period.month", today.minusDays(29), today, t),
            span("figures.period.quarter", today.minusDays(89), today, t),
            span("figures.period.year", today.minus(Period.ofYears(1)).plusDays(1), today, t)),
        Arrays.stream(ProblemType.values())
            .map(problem -> new Choice(problem.name(), t.write(problem)))
            .toList(),
        figures.countries().stream()
            .map(code -> new Choice(code, country(code, t)))
            .sorted(java.util.Comparator.comparing(Choice::label))
            .toList(),
        tiles.stream()
            .map(
                tile ->
                    new Place(
                        tile.name(),
                        t.say("figures." + tile.name()),
                        FigureLinks.tile(tile.name())))
            .toList(),
        words(t));
  }

  @GetMapping("/tiles/{name}")
  Tile tile(@PathVariable String name, @ModelAttribute FigureForm typed, Locale locale) {
    return shown(name, typed, locale);
  }

  /** The same as a file: a line a figure. */
  @GetMapping("/tiles/{name}/csv")
  ResponseEntity<byte[]> file(
      @PathVariable String name, @ModelAttribute FigureForm typed, Locale locale) {
    return csv(
        name + "-" + figures.today(),
        FigureFile.of(shown(name, typed, locale), phrasebook.in(locale)));
  }

  /** What is wrong with what was asked for. */
  record Wrong(String field, String text) {}

  @ExceptionHandler
  ResponseEntity<Wrong> refused(Refusal refusal, Locale locale) {
    return ResponseEntity.status(refusal.kind().status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Wrong(refusal.field(), phrasebook.say(refusal, locale)));
  }

  static ResponseEntity<byte[]> csv(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, FigureFile.attachment(name))
        .body(content);
  }

  private Tile shown(String name, FigureForm typed, Locale locale) {
    FigureTile tile =
        tiles.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NoSuchFigure(name));
    Selection selection = typed.selection(figures.today());
    return tile.show(new TileSheet(tile, selection, phrasebook.in(locale)));
  }

  private static Span span(String label, LocalDate from, LocalDate to, Voice t) {
    return new Span(t.say(label), from, to);
  }

  private static String counted(Instant at, Voice t) {
    return t.say("figures.countedAt", Map.of("at", at));
  }

  static String country(String code, Voice t) {
    return code.equals(Selection.UNKNOWN_COUNTRY)
        ? t.say("figures.country.unknown")
        : new Locale("", code).getDisplayCountry(t.language());
  }

  private static Map<String, String> words(Voice t) {
    return Stream.of(
            "board", "period", "from", "to", "problem", "country", "all", "show", "csv", "failed",
            "again", "loading", "before", "empty", "list", "chart", "how")
        .collect(
            java.util.stream.Collectors.toMap(word -> word, word -> t.say("figures.word." + word)));
  }
}
