package dev.redress.oversight;

import dev.redress.appeals.AppealVerdict;
import dev.redress.figures.Figures;
import dev.redress.figures.Proportion;
import dev.redress.figures.Share;
import dev.redress.figures.Share.Group;
import dev.redress.figures.Tally;
import dev.redress.figures.Total;
import dev.redress.guarantee.ProblemType;
import dev.redress.identity.Accounts;
import dev.redress.policy.Policies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How often appeals overturn what was decided: by rule, by reviewer and by problem type. */
@Component
@Order(21)
class OverturnTile implements FigureTile {

  private static final String OVERTURNED = AppealVerdict.OVERTURNED.name();
  private static final List<String> COLUMNS =
      List.of(
          "figures.overturn.decisions",
          "figures.overturn.appeals",
          "figures.overturn.overturned",
          "figures.overturn.rate");
  private static final int MOST = 25;

  private final Figures figures;
  private final Accounts accounts;
  private final Policies policies;

  OverturnTile(Figures figures, Accounts accounts, Policies policies) {
    this.figures = figures;
    this.accounts = accounts;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "overturn";
  }

  @Override
  public Tile show(TileSheet sheet) {
    List<Total> verdicts = figures.totals(Tally.VERDICT, sheet.selection());
    sheet.rate(
        "figures.overturn.all",
        new Proportion(count(verdicts, OVERTURNED), count(verdicts)),
        sheet.disputes(Tally.VERDICT, OVERTURNED));
    sheet.table("figures.overturn.byRule", COLUMNS, rows(sheet, Group.RULE, rule(sheet)));
    Map<String, Map<String, Long>> decided =
        figures.among(Tally.OUTCOME_AMONG, Group.REVIEWER, sheet.selection());
    Map<String, String> names = accounts.displayNames(decided.keySet());
    sheet.table(
        "figures.overturn.byReviewer",
        COLUMNS,
        rows(sheet, Group.REVIEWER, account -> names.getOrDefault(account, account)));
    sheet.table("figures.overturn.byProblem", COLUMNS.subList(1, COLUMNS.size()), problems(sheet));
    return sheet.tile();
  }

  /** A rule with what it says: a table's clause, or that of what a person decides. */
  private Function<String, String> rule(TileSheet sheet) {
    return rule ->
        rule
            + " · "
            + policies
                .inForce()
                .clause(rule, sheet.t())
                .orElseGet(() -> sheet.t().say("clause." + rule));
  }

  /** Those whose decisions were appealed most often come first. */
  private List<Tile.Row> rows(TileSheet sheet, Group group, Function<String, String> label) {
    Map<String, Map<String, Long>> decided =
        figures.among(Tally.OUTCOME_AMONG, group, sheet.selection());
    Map<String, Map<String, Long>> verdicts =
        figures.among(Tally.VERDICT_AMONG, group, sheet.selection());
    return verdicts.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, Map<String, Long>> member) -> sum(member.getValue()))
                .reversed())
        .limit(MOST)
        .map(
            member -> {
              Proportion share =
                  new Proportion(
                      member.getValue().getOrDefault(OVERTURNED, 0L), sum(member.getValue()));
              List<Tile.Cell> cells = new ArrayList<>();
              Map<String, Long> decisions = decided.getOrDefault(member.getKey(), Map.of());
              cells.add(
                  sheet.cell(
                      sum(decisions),
                      0,
                      disputes(sheet, Tally.OUTCOME_AMONG, group, member.getKey(), decisions)));
              cells.add(
                  sheet.cell(
                      share.whole(),
                      0,
                      disputes(
                          sheet, Tally.VERDICT_AMONG, group, member.getKey(), member.getValue())));
              cells.add(
                  sheet.cell(
                      share.part(),
                      0,
                      sheet.disputes(
                          Tally.VERDICT_AMONG,
                          new Share(group, member.getKey(), OVERTURNED).detail())));
              cells.add(sheet.rate(share));
              return new Tile.Row(label.apply(member.getKey()), cells);
            })
        .toList();
  }

  private static String disputes(
      TileSheet sheet, Tally measure, Group group, String member, Map<String, Long> results) {
    return sheet.disputes(
        measure,
        results.keySet().stream()
            .map(result -> new Share(group, member, result).detail())
            .toArray(String[]::new));
  }

  private List<Tile.Row> problems(TileSheet sheet) {
    List<Tile.Row> rows = new ArrayList<>();
    for (Map.Entry<ProblemType, List<Total>> problem :
        figures.byProblem(Tally.VERDICT, sheet.selection()).entrySet()) {
      Proportion share =
          new Proportion(count(problem.getValue(), OVERTURNED), count(problem.getValue()));
      var selection = sheet.selection().of(problem.getKey());
      rows.add(
          new Tile.Row(
              sheet.t().write(problem.getKey()),
              List.of(
                  sheet.cell(
                      share.whole(), 0, FigureLinks.disputes(Tally.VERDICT, List.of(), selection)),
                  sheet.cell(
                      share.part(),
                      0,
                      FigureLinks.disputes(Tally.VERDICT, List.of(OVERTURNED), selection)),
                  sheet.rate(share))));
    }
    return rows;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long count(List<Total> totals, String... details) {
    List<String> wanted = Arrays.asList(details);
    return totals.stream()
        .filter(total -> wanted.isEmpty() || wanted.contains(total.detail()))
        .mapToLong(Total::count)
        .sum();
  }
}
