package dev.redress.oversight;

import dev.redress.figures.DueTotal;
import dev.redress.figures.Figures;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which deadlines are over unmet, and which are over within a day. */
@Component
@Order(3)
class DueTile implements FigureTile {

  static final Duration SOON = Duration.ofHours(24);

  /** How far a deadline is: over, or over soon. Texts: {@code dueState.<name>}. */
  enum DueState {
    OVERDUE,
    SOON
  }

  private final Figures figures;

  DueTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "due";
  }

  @Override
  public Tile show(TileSheet sheet) {
    List<DueTotal> due = figures.due(sheet.selection(), SOON);
    long overdue = due.stream().mapToLong(DueTotal::overdue).sum();
    long soon = due.stream().mapToLong(DueTotal::soon).sum();
    sheet.count("figures.due.overdue", overdue, link(sheet, DueState.OVERDUE, ""));
    sheet.count("figures.due.soon", soon, link(sheet, DueState.SOON, ""));
    sheet.table(
        "figures.due.byKind",
        List.of("figures.due.overdue", "figures.due.soon"),
        due.stream()
            .map(
                it ->
                    new Tile.Row(
                        sheet.t().write(it.kind()),
                        List.of(
                            sheet.cell(
                                it.overdue(),
                                overdue,
                                link(sheet, DueState.OVERDUE, it.kind().name())),
                            sheet.cell(
                                it.soon(), soon, link(sheet, DueState.SOON, it.kind().name())))))
            .toList());
    return sheet.tile();
  }

  private static String link(TileSheet sheet, DueState state, String kind) {
    return FigureLinks.due(state.name(), kind, sheet.selection());
  }
}
