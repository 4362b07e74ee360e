package dev.redress.oversight;

import dev.redress.appeals.AppealVerdict;
import dev.redress.figures.Figures;
import dev.redress.figures.Resolution;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.figures.Total;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many decisions are appealed, and what appeals lead to. */
@Component
@Order(7)
class AppealTile implements FigureTile {

  private final Figures figures;

  AppealTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "appeals";
  }

  @Override
  public Tile show(TileSheet sheet) {
    Selection selection = sheet.selection();
    Selection before = selection.before();
    sheet.share(
        "figures.appeals.rate",
        count(Tally.APPEALED, selection),
        decided(selection),
        count(Tally.APPEALED, before),
        decided(before),
        sheet.disputes(Tally.APPEALED));
    List<Total> verdicts = figures.totals(Tally.VERDICT, selection);
    List<Total> verdictsBefore = figures.totals(Tally.VERDICT, before);
    sheet.share(
        "figures.appeals.overturned",
        count(verdicts, AppealVerdict.OVERTURNED),
        count(verdicts, AppealVerdict.values()),
        count(verdictsBefore, AppealVerdict.OVERTURNED),
        count(verdictsBefore, AppealVerdict.values()),
        sheet.disputes(Tally.VERDICT, AppealVerdict.OVERTURNED.name()));
    long all = count(verdicts, AppealVerdict.values());
    if (all > 0) {
      sheet.table(
          "figures.appeals.verdicts",
          List.of("figures.disputes"),
          Arrays.stream(AppealVerdict.values())
              .map(
                  verdict ->
                      new Tile.Row(
                          sheet.t().write(verdict),
                          List.of(
                              sheet.shareCell(
                                  count(verdicts, verdict),
                                  all,
                                  sheet.disputes(Tally.VERDICT, verdict.name())))))
              .toList());
    }
    return sheet.tile();
  }

  private long decided(Selection selection) {
    return figures.totals(Tally.RESOLVED, selection).stream()
        .filter(total -> Resolution.valueOf(total.detail()).isDecision())
        .mapToLong(Total::count)
        .sum();
  }

  private long count(Tally measure, Selection selection) {
    return figures.totals(measure, selection).stream().mapToLong(Total::count).sum();
  }

  private static long count(List<Total> totals, AppealVerdict... verdicts) {
    List<String> names = Arrays.stream(verdicts).map(Enum::name).toList();
    return totals.stream()
        .filter(total -> names.contains(total.detail()))
        .mapToLong(Total::count)
        .sum();
  }
}
