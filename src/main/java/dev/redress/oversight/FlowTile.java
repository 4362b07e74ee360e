package dev.redress.oversight;

import dev.redress.figures.Figures;
import dev.redress.figures.Period;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.figures.Total;
import dev.redress.figures.TotalOfDay;
import dev.redress.guarantee.Marketplace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What comes in, what goes out, and what is left, day by day or month by month. */
@Component
@Order(2)
class FlowTile implements FigureTile {

  private final Figures figures;
  private final Marketplace marketplace;

  FlowTile(Figures figures, Marketplace marketplace) {
    this.figures = figures;
    this.marketplace = marketplace;
  }

  @Override
  public String name() {
    return "flow";
  }

  @Override
  public Tile show(TileSheet sheet) {
    Selection selection = sheet.selection();
    long opened = count(Tally.OPENED, selection);
    long resolved = count(Tally.RESOLVED, selection);
    long left = left(selection);
    sheet.count(
        "figures.flow.opened",
        opened,
        count(Tally.OPENED, selection.before()),
        sheet.disputes(Tally.OPENED));
    sheet.count(
        "figures.flow.resolved",
        resolved,
        count(Tally.RESOLVED, selection.before()),
        sheet.disputes(Tally.RESOLVED));
    sheet.count("figures.flow.left", left + opened - resolved, left, "");
    sheet.chart(chart(sheet));
    return sheet.tile();
  }

  /** Unresolved when the period began. */
  private long left(Selection selection) {
    return figures.countBefore(Tally.OPENED, selection)
        - figures.countBefore(Tally.RESOLVED, selection);
  }

  private Tile.Chart chart(TileSheet sheet) {
    Selection told = sheet.selection().in(told(sheet.selection().period()));
    Map<LocalDate, Long> in = course(Tally.OPENED, told);
    Map<LocalDate, Long> out = course(Tally.RESOLVED, told);
    List<Long> times = new ArrayList<>();
    List<Long> opened = new ArrayList<>();
    List<Long> resolved = new ArrayList<>();
    List<Long> backlog = new ArrayList<>();
    long now = left(told);
    for (LocalDate day : days(told.period())) {
      times.add(day.atStartOfDay(marketplace.zone()).toEpochSecond());
      long came = in.getOrDefault(day, 0L);
      long went = out.getOrDefault(day, 0L);
      now += came - went;
      opened.add(came);
      resolved.add(went);
      backlog.add(now);
    }
    return new Tile.Chart(
        times,
        List.of(
            new Tile.Line(sheet.t().say("figures.flow.opened"), opened, false),
            new Tile.Line(sheet.t().say("figures.flow.resolved"), resolved, false),
            new Tile.Line(sheet.t().say("figures.flow.left"), backlog, true)));
  }

  private Map<LocalDate, Long> course(Tally measure, Selection selection) {
    return figures.course(measure, selection).stream()
        .collect(Collectors.groupingBy(TotalOfDay::day, Collectors.summingLong(TotalOfDay::count)));
  }

  /** A course by months is one by whole months, or its first and last would look like few. */
  private static Period told(Period period) {
    return period.isToldByDays()
        ? period
        : new Period(
            period.from().withDayOfMonth(1),
            period.to().withDayOfMonth(period.to().lengthOfMonth()));
  }

  private static List<LocalDate> days(Period period) {
    return period
        .from()
        .datesUntil(
            period.to().plusDays(1),
            period.isToldByDays() ? java.time.Period.ofDays(1) : java.time.Period.ofMonths(1))
        .toList();
  }

  private long count(Tally measure, Selection selection) {
    return figures.totals(measure, selection).stream().mapToLong(Total::count).sum();
  }
}
