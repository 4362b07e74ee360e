package dev.redress.oversight;

import dev.redress.figures.AmountBand;
import dev.redress.figures.Figures;
import dev.redress.figures.Parity;
import dev.redress.figures.Proportion;
import dev.redress.figures.Share;
import dev.redress.figures.Share.Group;
import dev.redress.figures.Tally;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Phrasebook.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether it makes a difference to what is decided which language somebody speaks, or how much
 * money it is about.
 */
@Component
@Order(22)
class ParityTile implements FigureTile {

  private static final List<Outcome> DECISIONS =
      Arrays.stream(Outcome.values()).filter(Outcome::isDecision).toList();

  /** So many standard deviations from all alike stand out where the groups differ. */
  private static final double OUTSTANDING = 2;

  private final Figures figures;

  ParityTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "parity";
  }

  @Override
  public Tile show(TileSheet sheet) {
    List<String> columns = new ArrayList<>(List.of("figures.parity.granted"));
    DECISIONS.forEach(outcome -> columns.add("figures.outcome." + outcome.name()));
    for (Group group : Parity.GROUPS) {
      Map<String, Map<String, Long>> counts =
          figures.among(Tally.OUTCOME_AMONG, group, sheet.selection());
      Parity parity = figures.parity(group, sheet.selection());
      Parity.Verdict verdict = parity.verdict(Parity.GROUPS.size());
      String label = "figures.parity." + group.name();
      if (!counts.isEmpty()) {
        sheet.finding(
            label,
            sheet.t().say("figures.parity.verdict." + verdict.name()),
            verdict == Parity.Verdict.TOO_FEW
                ? ""
                : sheet.t().say("figures.parity.p", Map.of("p", sheet.threeDigits(parity.p()))),
            verdict == Parity.Verdict.TOO_FEW ? "" : Double.toString(parity.p()));
      }
      sheet.table(
          label,
          columns,
          members(group, counts).stream()
              .map(
                  member ->
                      row(
                          sheet,
                          new Share(group, member, ""),
                          counts.getOrDefault(member, Map.of()),
                          Objects.requireNonNull(parity.groups().get(member)),
                          verdict == Parity.Verdict.BEYOND_CHANCE ? parity.residual(member) : 0))
              .toList());
    }
    return sheet.tile();
  }

  private static Tile.Row row(
      TileSheet sheet, Share who, Map<String, Long> outcomes, Proportion granted, double residual) {
    String mark =
        Math.abs(residual) < OUTSTANDING
            ? ""
            : " " + sheet.t().say(residual > 0 ? "figures.parity.more" : "figures.parity.less");
    List<Tile.Cell> cells = new ArrayList<>();
    cells.add(
        new Tile.Cell(
            sheet.interval(granted) + mark, Double.toString(granted.value()), granted.value(), ""));
    for (Outcome outcome : DECISIONS) {
      cells.add(
          sheet.shareCell(
              outcomes.getOrDefault(outcome.name(), 0L),
              granted.whole(),
              sheet.disputes(Tally.OUTCOME_AMONG, who.with(outcome.name()).detail())));
    }
    return new Tile.Row(member(who.group(), who.member(), sheet.t()), cells);
  }

  /** Amounts from the least to the most. */
  private static List<String> members(Group group, Map<String, Map<String, Long>> counts) {
    return group == Group.AMOUNT
        ? Arrays.stream(AmountBand.values()).map(Enum::name).filter(counts::containsKey).toList()
        : List.copyOf(counts.keySet());
  }

  static String member(Group group, String member, Voice t) {
    return group == Group.AMOUNT
        ? t.write(AmountBand.valueOf(member))
        : Locale.forLanguageTag(member).getDisplayName(t.language());
  }
}
