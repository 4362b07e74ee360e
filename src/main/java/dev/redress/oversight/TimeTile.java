package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Spread;
import dev.redress.figures.Tally;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How long it takes to a result, and in each stage. */
@Component
@Order(4)
class TimeTile implements FigureTile {

  private static final int MOST = 90;
  private static final List<String> COLUMNS =
      List.of("figures.disputes", "figures.time.median", "figures.time.most");

  private final Figures figures;

  TimeTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "time";
  }

  @Override
  public Tile show(TileSheet sheet) {
    Spread now = all(figures.spreads(Tally.RESOLUTION_TIME, sheet.selection()));
    Spread before = all(figures.spreads(Tally.RESOLUTION_TIME, sheet.selection().before()));
    sheet.duration(
        "figures.time.median", now.median(), now.count(), before.median(), before.count());
    sheet.duration(
        "figures.time.most", now.atMost(MOST), now.count(), before.atMost(MOST), before.count());
    Map<String, Spread> stages = figures.spreads(Tally.STAGE_TIME, sheet.selection());
    List<Tile.Row> byStage = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Spread spread = stages.get(stage.name());
      if (spread != null) {
        byStage.add(
            row(
                sheet,
                sheet.t().write(stage),
                spread,
                sheet.disputes(Tally.STAGE_TIME, stage.name())));
      }
    }
    sheet.table("figures.time.byStage", COLUMNS, byStage);
    Map<ProblemType, Spread> problems =
        figures.spreadsByProblem(Tally.RESOLUTION_TIME, sheet.selection());
    List<Tile.Row> byProblem = new ArrayList<>();
    problems.forEach(
        (problem, spread) ->
            byProblem.add(
                row(
                    sheet,
                    sheet.t().write(problem),
                    spread,
                    FigureLinks.disputes(
                        Tally.RESOLUTION_TIME, List.of(), sheet.selection().of(problem)))));
    sheet.table("figures.time.byProblem", COLUMNS, byProblem);
    return sheet.tile();
  }

  private static Tile.Row row(TileSheet sheet, String label, Spread spread, String href) {
    return new Tile.Row(
        label,
        List.of(
            sheet.cell(spread.count(), 0, href),
            sheet.durationCell(spread.median(), spread.count()),
            sheet.durationCell(spread.atMost(MOST), spread.count())));
  }

  private static Spread all(Map<String, Spread> spreads) {
    return spreads.values().stream().findFirst().orElse(new Spread(new TreeMap<>()));
  }
}
