package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.figures.Total;
import dev.redress.guarantee.Payer;
import dev.redress.oversight.Tile.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is at stake, what was paid back, and who bears it: each currency by itself. */
@Component
@Order(8)
class MoneyTile implements FigureTile {

  private final Figures figures;

  MoneyTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "money";
  }

  @Override
  public Tile show(TileSheet sheet) {
    Selection selection = sheet.selection();
    List<Total> stake = figures.totals(Tally.AT_STAKE, selection.in(figures.always()));
    List<Total> refunded = figures.totals(Tally.REFUNDED, selection);
    List<Total> borne = figures.totals(Tally.BORNE, selection);
    List<Total> refundedBefore = figures.totals(Tally.REFUNDED, selection.before());
    List<Total> borneBefore = figures.totals(Tally.BORNE, selection.before());
    Set<String> currencies = new TreeSet<>();
    Stream.of(stake, refunded, borne, refundedBefore, borneBefore)
        .flatMap(Collection::stream)
        .forEach(total -> currencies.add(total.currency()));
    List<Tile.Row> rows = new ArrayList<>();
    for (String currency : currencies) {
      List<Cell> cells = new ArrayList<>();
      cells.add(
          cell(
              sheet,
              currency,
              of(stake, currency, ""),
              sheet.disputes(Tally.AT_STAKE, figures.always())));
      cells.add(cell(sheet, currency, of(refunded, currency, ""), sheet.disputes(Tally.REFUNDED)));
      cells.add(cell(sheet, currency, of(refundedBefore, currency, ""), ""));
      for (Payer payer : List.of(Payer.MARKETPLACE, Payer.SELLER, Payer.CARRIER)) {
        cells.add(
            cell(
                sheet,
                currency,
                of(borne, currency, payer.name()),
                sheet.disputes(Tally.BORNE, payer.name())));
      }
      cells.add(cell(sheet, currency, of(borneBefore, currency, Payer.MARKETPLACE.name()), ""));
      rows.add(new Tile.Row(currency, cells));
    }
    sheet.table(
        "figures.money.byCurrency",
        List.of(
            "figures.money.stake",
            "figures.money.refunded",
            "figures.money.refundedBefore",
            "figures.money.marketplace",
            "figures.money.seller",
            "figures.money.carrier",
            "figures.money.marketplaceBefore"),
        rows);
    return sheet.tile();
  }

  private static Cell cell(TileSheet sheet, String currency, long minor, String href) {
    return sheet.moneyCell(sheet.money(currency, minor), href);
  }

  private static long of(List<Total> totals, String currency, String detail) {
    return totals.stream()
        .filter(total -> total.currency().equals(currency) && total.detail().equals(detail))
        .mapToLong(Total::amount)
        .sum();
  }
}
