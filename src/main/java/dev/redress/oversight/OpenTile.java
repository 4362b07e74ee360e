package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Period;
import dev.redress.figures.Tally;
import dev.redress.figures.TotalOfDay;
import dev.redress.guarantee.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is open now, by stage and age. */
@Component
@Order(1)
class OpenTile implements FigureTile {

  /** The youngest age of each band, in days; the last band has no end. */
  private static final List<Integer> BANDS = List.of(0, 3, 8, 15, 31);

  private final Figures figures;

  OpenTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "open";
  }

  @Override
  public Tile show(TileSheet sheet) {
    List<TotalOfDay> open = figures.byAge(Tally.OPEN, sheet.selection());
    long all = open.stream().mapToLong(TotalOfDay::count).sum();
    long unresolved =
        figures.byAge(Tally.UNRESOLVED, sheet.selection()).stream()
            .mapToLong(TotalOfDay::count)
            .sum();
    sheet.count("figures.open.all", all, sheet.disputes(Tally.OPEN, figures.always()));
    sheet.count(
        "figures.open.unresolved", unresolved, sheet.disputes(Tally.UNRESOLVED, figures.always()));
    List<Tile.Row> rows = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (stage != Stage.CLOSED) {
        rows.add(row(sheet, stage, open, all));
      }
    }
    sheet.table(
        "figures.open.byAge",
        List.of(
            "figures.open.all",
            "figures.age.0",
            "figures.age.3",
            "figures.age.8",
            "figures.age.15",
            "figures.age.31"),
        rows);
    return sheet.tile();
  }

  private Tile.Row row(TileSheet sheet, Stage stage, List<TotalOfDay> open, long all) {
    List<TotalOfDay> here = open.stream().filter(it -> it.detail().equals(stage.name())).toList();
    List<Tile.Cell> cells = new ArrayList<>();
    long inStage = here.stream().mapToLong(TotalOfDay::count).sum();
    cells.add(sheet.cell(inStage, all, sheet.disputes(Tally.OPEN, figures.always(), stage.name())));
    LocalDate today = figures.today();
    for (int band = 0; band < BANDS.size(); band++) {
      Period days =
          new Period(
              band + 1 < BANDS.size()
                  ? today.minusDays(BANDS.get(band + 1) - 1L)
                  : figures.always().from(),
              today.minusDays(BANDS.get(band)));
      long count =
          here.stream()
              .filter(it -> !it.day().isBefore(days.from()) && !it.day().isAfter(days.to()))
              .mapToLong(TotalOfDay::count)
              .sum();
      cells.add(sheet.cell(count, all, sheet.disputes(Tally.OPEN, days, stage.name())));
    }
    return new Tile.Row(sheet.t().write(stage), cells);
  }
}
