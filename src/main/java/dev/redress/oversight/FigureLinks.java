package dev.redress.oversight;

import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of figures and of the disputes behind them. */
final class FigureLinks {

  static final String BOARD = "/oversight/figures";

  private FigureLinks() {}

  static String tile(String name) {
    return BOARD + "/tiles/" + name;
  }

  static String csv(String name, Selection selection) {
    return selected(BOARD + "/tiles/" + name + "/csv", selection).toUriString();
  }

  static String disputes(Tally measure, List<String> details, Selection selection) {
    UriComponentsBuilder link =
        selected(BOARD + "/disputes", selection).queryParam("measure", measure.name());
    return (details.isEmpty() ? link : link.queryParam("details", String.join(",", details)))
        .toUriString();
  }

  /**
   * @param kind empty for all
   */
  static String due(String state, String kind, Selection selection) {
    UriComponentsBuilder link =
        selected(BOARD + "/deadlines", selection).queryParam("state", state);
    return (kind.isEmpty() ? link : link.queryParam("kind", kind)).toUriString();
  }

  private static UriComponentsBuilder selected(String path, Selection selection) {
    UriComponentsBuilder link =
        UriComponentsBuilder.fromPath(path)
            .queryParam("from", selection.period().from())
            .queryParam("to", selection.period().to());
    if (selection.problem() != null) {
      link.queryParam("problem", selection.problem().name());
    }
    if (selection.country() != null) {
      link.queryParam("country", selection.country());
    }
    return link;
  }
}
