package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.figures.Total;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the marketplace decided, by problem type: granted, in part, on return, denied. */
@Component
@Order(6)
class OutcomeTile implements FigureTile {

  private static final List<Outcome> DECISIONS =
      Arrays.stream(Outcome.values()).filter(Outcome::isDecision).toList();

  private final Figures figures;

  OutcomeTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "outcomes";
  }

  @Override
  public Tile show(TileSheet sheet) {
    List<Total> now = figures.totals(Tally.OUTCOME, sheet.selection());
    List<Total> before = figures.totals(Tally.OUTCOME, sheet.selection().before());
    sheet.share(
        "figures.outcomes.granted",
        granted(now),
        decided(now),
        granted(before),
        decided(before),
        sheet.disputes(
            Tally.OUTCOME,
            DECISIONS.stream().filter(Outcome::isGrant).map(Enum::name).toArray(String[]::new)));
    List<Tile.Row> rows = new ArrayList<>();
    for (Map.Entry<ProblemType, List<Total>> problem :
        figures.byProblem(Tally.OUTCOME, sheet.selection()).entrySet()) {
      long whole = decided(problem.getValue());
      if (whole > 0) {
        Selection selection = sheet.selection().of(problem.getKey());
        rows.add(
            new Tile.Row(
                sheet.t().write(problem.getKey()),
                DECISIONS.stream()
                    .map(
                        outcome ->
                            sheet.shareCell(
                                count(problem.getValue(), outcome),
                                whole,
                                FigureLinks.disputes(
                                    Tally.OUTCOME, List.of(outcome.name()), selection)))
                    .toList()));
      }
    }
    sheet.table(
        "figures.outcomes.byProblem",
        DECISIONS.stream().map(outcome -> "figures.outcome." + outcome.name()).toList(),
        rows);
    return sheet.tile();
  }

  private static long granted(List<Total> totals) {
    return count(totals, DECISIONS.stream().filter(Outcome::isGrant).toArray(Outcome[]::new));
  }

  private static long decided(List<Total> totals) {
    return count(totals, DECISIONS.toArray(Outcome[]::new));
  }

  private static long count(List<Total> totals, Outcome... outcomes) {
    List<String> names = Stream.of(outcomes).map(Enum::name).toList();
    return totals.stream()
        .filter(total -> names.contains(total.detail()))
        .mapToLong(Total::count)
        .sum();
  }
}
