package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.figures.Total;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notices that nobody will get, and refunds that the payment system has not confirmed. */
@Component
@Order(9)
class FailureTile implements FigureTile {

  private final Figures figures;

  FailureTile(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "failures";
  }

  @Override
  public Tile show(TileSheet sheet) {
    Selection selection = sheet.selection();
    sheet.count(
        "figures.failures.notices",
        count(figures.totals(Tally.NOTICE_FAILED, selection)),
        count(figures.totals(Tally.NOTICE_FAILED, selection.before())),
        sheet.disputes(Tally.NOTICE_FAILED));
    List<Total> refunds = figures.totals(Tally.REFUND_PENDING, selection.in(figures.always()));
    sheet.count(
        "figures.failures.refunds",
        count(refunds),
        sheet.disputes(Tally.REFUND_PENDING, figures.always()));
    sheet.table(
        "figures.failures.byCurrency",
        List.of("figures.disputes", "figures.failures.amount"),
        refunds.stream()
            .map(
                total ->
                    new Tile.Row(
                        total.currency(),
                        List.of(
                            sheet.cell(
                                total.count(),
                                0,
                                sheet.disputes(Tally.REFUND_PENDING, figures.always())),
                            sheet.moneyCell(sheet.money(total.currency(), total.amount()), ""))))
            .toList());
    return sheet.tile();
  }

  private static long count(List<Total> totals) {
    return totals.stream().mapToLong(Total::count).sum();
  }
}
