package dev.redress.oversight;

import dev.redress.figures.Period;
import dev.redress.figures.Proportion;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.oversight.Tile.Cell;
import dev.redress.oversight.Tile.Chart;
import dev.redress.oversight.Tile.Headline;
import dev.redress.oversight.Tile.Table;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a tile is written on: figures as the reader's language writes them, each with the period
 * before and the way to its disputes.
 */
final class TileSheet {

  private static final long HOURS_ARE_PLAIN_BELOW = 72;
  private static final int PERCENT = 100;

  private final FigureTile tile;
  private final Selection selection;
  private final Voice t;
  private final List<Headline> headlines = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private @Nullable Chart chart;

  TileSheet(FigureTile tile, Selection selection, Voice t) {
    this.tile = tile;
    this.selection = selection;
    this.t = t;
  }

  Selection selection() {
    return selection;
  }

  Voice t() {
    return t;
  }

  // Figures in words

  String number(long count) {
    return number(count, t);
  }

  static String number(long count, Voice t) {
    return NumberFormat.getIntegerInstance(t.language()).format(count);
  }

  /** Of nothing there is no share. */
  String share(long part, long whole) {
    return whole == 0 ? "–" : percent((double) part / whole);
  }

  private String percent(double share) {
    NumberFormat percent = NumberFormat.getPercentInstance(language());
    percent.setMaximumFractionDigits(1);
    return percent.format(share);
  }

  Money money(String currency, long minor) {
    return Money.ofMinor(CurrencyUnit.of(currency), minor);
  }

  /** As short as it can be told: minutes below an hour, hours below three days, then days. */
  static String duration(Duration duration, Voice t) {
    if (duration.toHours() < 1) {
      return t.say("figures.minutes", Map.of("count", number(duration.toMinutes(), t)));
    }
    if (duration.toHours() < HOURS_ARE_PLAIN_BELOW) {
      return t.say("figures.hours", Map.of("count", oneDigit(duration.toMinutes() / 60.0, t)));
    }
    return t.say("figures.days", Map.of("count", oneDigit(duration.toHours() / 24.0, t)));
  }

  private static String oneDigit(double value, Voice t) {
    NumberFormat number = NumberFormat.getNumberInstance(t.language());
    number.setMaximumFractionDigits(1);
    return number.format(value);
  }

  private Locale language() {
    return t.language();
  }

  // What stands on it

  /** A count that has no period before. */
  void count(String label, long count, String href) {
    headlines.add(
        new Headline(
            t.say(label), number(count), "", Long.toString(count), "", "", count == 0 ? "" : href));
  }

  void count(String label, long count, long before, String href) {
    headlines.add(
        new Headline(
            t.say(label),
            number(count),
            "",
            Long.toString(count),
            number(before),
            before == 0 ? "" : signed((double) (count - before) / before),
            count == 0 ? "" : href));
  }

  /** A share is never told without what it is a share of. */
  void share(String label, long part, long whole, long partBefore, long wholeBefore, String href) {
    headlines.add(
        new Headline(
            t.say(label),
            share(part, whole),
            t.say("figures.of", Map.of("part", number(part), "whole", number(whole))),
            whole == 0 ? "" : Double.toString((double) part / whole),
            share(partBefore, wholeBefore),
            whole == 0 || wholeBefore == 0
                ? ""
                : points((double) part / whole - (double) partBefore / wholeBefore),
            part == 0 ? "" : href));
  }

  void duration(String label, Duration now, long count, Duration before, long countBefore) {
    headlines.add(
        new Headline(
            t.say(label),
            count == 0 ? "–" : duration(now, t),
            t.say("figures.ofDisputes", Map.of("count", number(count))),
            count == 0 ? "" : Long.toString(now.toMinutes()),
            countBefore == 0 ? "–" : duration(before, t),
            count == 0 || countBefore == 0 || before.isZero()
                ? ""
                : signed((double) now.minus(before).toMinutes() / before.toMinutes()),
            ""));
  }

  private String signed(double change) {
    return (change > 0 ? "+" : "") + percent(change);
  }

  /** A change of a share, in hundredths. */
  String points(double change) {
    String points = oneDigit(change * PERCENT, t);
    return t.say("figures.points", Map.of("change", (change > 0 ? "+" : "") + points));
  }

  Cell cell(long count, long whole, String href) {
    return new Cell(
        number(count),
        Long.toString(count),
        whole == 0 ? -1 : (double) count / whole,
        count == 0 ? "" : href);
  }

  /** With its share in words. */
  Cell shareCell(long part, long whole, String href) {
    return new Cell(
        part == 0 ? "0" : number(part) + " · " + share(part, whole),
        Long.toString(part),
        whole == 0 ? -1 : (double) part / whole,
        part == 0 ? "" : href);
  }

  /** A share with the interval in which it lies at 95 %, as a program reads it the share alone. */
  Cell rate(Proportion share) {
    return share.whole() == 0
        ? words("–", "")
        : new Cell(interval(share), Double.toString(share.value()), share.value(), "");
  }

  String interval(Proportion share) {
    return t.say(
        "figures.interval",
        Map.of(
            "value", percent(share.value()),
            "low", percent(share.low()),
            "high", percent(share.high())));
  }

  /** A share as the tile's headline, never without its interval and the number of cases. */
  void rate(String label, Proportion share, String href) {
    headlines.add(
        new Headline(
            t.say(label),
            share.whole() == 0 ? "–" : percent(share.value()),
            share.whole() == 0
                ? ""
                : t.say(
                    "figures.intervalOf",
                    Map.of(
                        "low", percent(share.low()),
                        "high", percent(share.high()),
                        "part", number(share.part()),
                        "whole", number(share.whole()))),
            share.whole() == 0 ? "" : Double.toString(share.value()),
            "",
            "",
            share.part() == 0 ? "" : href));
  }

  /** What was found, in words, and on what that rests. */
  void finding(String label, String value, String of, String raw) {
    headlines.add(new Headline(t.say(label), value, of, raw, "", "", ""));
  }

  String twoDigits(double value) {
    return digits(value, 2);
  }

  String threeDigits(double value) {
    return digits(value, 3);
  }

  private String digits(double value, int digits) {
    NumberFormat number = NumberFormat.getNumberInstance(language());
    number.setMinimumFractionDigits(digits);
    number.setMaximumFractionDigits(digits);
    return number.format(value);
  }

  Cell words(String text, String raw) {
    return new Cell(text, raw, -1, "");
  }

  Cell moneyCell(Money amount, String href) {
    return new Cell(
        t.write(amount), amount.getAmount().toPlainString(), -1, amount.isZero() ? "" : href);
  }

  Cell durationCell(Duration duration, long count) {
    return count == 0
        ? words("–", "")
        : words(duration(duration, t), Long.toString(duration.toMinutes()));
  }

  void table(String label, List<String> columns, List<Tile.Row> rows) {
    if (!rows.isEmpty()) {
      tables.add(new Table(t.say(label), columns.stream().map(t::say).toList(), rows));
    }
  }

  void chart(Chart drawn) {
    chart = drawn;
  }

  Tile tile() {
    String name = tile.name();
    return new Tile(
        name,
        t.say("figures." + name),
        t.say("figures." + name + ".note"),
        headlines,
        tables,
        chart,
        FigureLinks.csv(name, selection));
  }

  // Ways to the disputes

  String disputes(Tally measure, String... details) {
    return FigureLinks.disputes(measure, List.of(details), selection);
  }

  String disputes(Tally measure, Period period, String... details) {
    return FigureLinks.disputes(measure, List.of(details), selection.in(period));
  }
}
