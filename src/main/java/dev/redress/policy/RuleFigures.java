package dev.redress.policy;

import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.policy.TableText.Column;
import dev.redress.policy.TableText.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The figures of one rule, under the names by which its clause and its reason's texts call them, so
 * that no text can say another figure than the table does. An answer has the name of its column:
 * {@code {length}} says 72 hours. A condition has the name of its fact and says which bound it is:
 * {@code {amountInUsdFrom}}, {@code …Above}, {@code …UpTo}, {@code …Below}; a text that says "from"
 * no longer fits where the table comes to say "above".
 */
final class RuleFigures {

  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern COMPARISON = Pattern.compile("([<>]=?)\\s*" + NUMBER);
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\])\\[])");

  private static final Map<String, String> BOUNDS =
      Map.of(">=", "From", ">", "Above", "<=", "UpTo", "<", "Below");

  /** Answers that another column tells the unit of. */
  private static final Map<String, String> UNITS =
      Map.of("length", "unit", "allowance", "allowanceUnit", "reminder", "reminderUnit");

  private static final Set<String> HOURS = Set.of("partyExtension", "staffExtension");

  /**
   * @param unit of the texts {@code length.<unit>}, a currency, or empty where it only counts
   */
  private record Figure(BigDecimal count, String unit) {

    Object in(Voice voice) {
      return switch (unit) {
        case "" -> count.toPlainString();
        case "USD" -> voice.write(Money.of(CurrencyUnit.USD, count));
        default ->
            voice.say(
                "length." + unit + (count.compareTo(BigDecimal.ONE) == 0 ? ".one" : ""),
                Map.of("count", count.toPlainString()));
      };
    }
  }

  private final Map<String, Figure> byName = new LinkedHashMap<>();

  RuleFigures(TableText table, Row row) {
    table.inputs().forEach(input -> bounds(input, table.condition(row, input.name())));
    for (Column output : table.outputs()) {
      String cell = table.answer(row, output.name());
      if (cell.matches(NUMBER)) {
        put(output.name(), cell, unit(table, row, output));
      }
    }
  }

  /** What a text may name. */
  Set<String> names() {
    return Set.copyOf(byName.keySet());
  }

  /** As people read them in one language. */
  Map<String, Object> in(Voice voice) {
    Map<String, Object> said = new HashMap<>();
    byName.forEach((name, figure) -> said.put(name, figure.in(voice)));
    return said;
  }

  /** Of one comparison or one interval; no text can tell the figures of several apart. */
  private void bounds(Column input, String condition) {
    Matcher comparison = COMPARISON.matcher(condition);
    Matcher interval = INTERVAL.matcher(condition);
    if (comparison.matches()) {
      bound(input, comparison.group(1), comparison.group(2));
    } else if (interval.matches()) {
      bound(input, interval.group(1).equals("[") ? ">=" : ">", interval.group(2));
      bound(input, interval.group(4).equals("]") ? "<=" : "<", interval.group(3));
    }
  }

  private void bound(Column input, String comparison, String figure) {
    put(input.name() + BOUNDS.get(comparison), figure, unit(input));
  }

  private void put(String name, String figure, String unit) {
    byName.put(name, new Figure(new BigDecimal(figure), unit));
  }

  /** Facts say in their names what they are measured in. */
  private static String unit(Column fact) {
    if (fact.name().endsWith("InUsd")) {
      return "USD";
    }
    if (fact.name().startsWith("hours")) {
      return "HOURS";
    }
    if (fact.name().startsWith("days")) {
      return "DAYS";
    }
    return fact.name().startsWith("businessDays") ? "BUSINESS_DAYS" : "";
  }

  private static String unit(TableText table, Row row, Column answer) {
    if (HOURS.contains(answer.name())) {
      return "HOURS";
    }
    String column = UNITS.getOrDefault(answer.name(), "");
    return Cells.words(table.answer(row, column)).stream().findFirst().orElse("");
  }
}
