package dev.redress.oversight;

import dev.redress.figures.Agreement;
import dev.redress.figures.Figures;
import dev.redress.figures.Share;
import dev.redress.figures.Tally;
import dev.redress.guarantee.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far reviewers agree who looked at the same case without knowing of each other. */
@Component
@Order(20)
class AgreementTile implements FigureTile {

  private static final List<Outcome> ANSWERS =
      List.of(
          Outcome.GRANTED_FULL, Outcome.GRANTED_PARTIAL, Outcome.GRANTED_ON_RETURN, Outcome.DENIED);

  private final Figures figures;

  AgreementTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "agreement";
  }

  @Override
  public Tile show(TileSheet sheet) {
    for (String question : Share.QUESTIONS) {
      kappa(sheet, question, figures.agreement(question, sheet.selection()));
    }
    Agreement outcomes = figures.agreement(Share.OUTCOME, sheet.selection());
    if (outcomes.cases() > 0) {
      sheet.table(
          "figures.agreement.pairs",
          ANSWERS.stream().map(second -> "figures.outcome." + second.name()).toList(),
          ANSWERS.stream().map(first -> row(sheet, first, outcomes.counts())).toList());
    }
    return sheet.tile();
  }

  private static void kappa(TileSheet sheet, String question, Agreement agreement) {
    if (agreement.cases() == 0) {
      return;
    }
    Map<String, Object> facts =
        new HashMap<>(
            Map.of(
                "agreed", sheet.number(agreement.agreed()),
                "cases", sheet.number(agreement.cases())));
    String value = "–";
    String raw = "";
    if (agreement.tellsSomething()) {
      value = "κ " + sheet.twoDigits(agreement.kappa());
      raw = Double.toString(agreement.kappa());
      facts.put("low", sheet.twoDigits(agreement.low()));
      facts.put("high", sheet.twoDigits(agreement.high()));
    }
    sheet.finding(
        "figures.agreement." + question.toLowerCase(Locale.ROOT),
        value,
        sheet.t().say("figures.agreement.of", facts),
        raw);
  }

  private static Tile.Row row(
      TileSheet sheet, Outcome first, Map<String, Map<String, Long>> outcomes) {
    List<Tile.Cell> cells = new ArrayList<>();
    Map<String, Long> seconds = outcomes.getOrDefault(first.name(), Map.of());
    long whole = seconds.values().stream().mapToLong(Long::longValue).sum();
    for (Outcome second : ANSWERS) {
      cells.add(
          sheet.cell(
              seconds.getOrDefault(second.name(), 0L),
              whole,
              sheet.disputes(
                  Tally.BLIND_ANSWER,
                  Share.answers(Share.OUTCOME, first.name(), second.name()).detail())));
    }
    return new Tile.Row(sheet.t().write(first), cells);
  }
}
