package dev.redress.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What may stand in a cell: comparisons with fixed values in a condition, one fixed value in an
 * answer. That is the safe set of FEEL: no name, no property, no loop, and no function but {@code
 * not}, so that no cell can reach anything or run for long.
 */
final class Cells {

  /** What a column's values are. */
  enum Type {
    FLAG("true|false"),
    NUMBER("-?[0-9]{1,9}(?:\\.[0-9]{1,6})?"),
    WORD("\"[A-Za-z0-9_]{1,64}\"");

    private final Pattern value;
    private final Pattern condition;

    Type(String value) {
      this.value = Pattern.compile(value);
      String number = "-?[0-9]{1,9}(?:\\.[0-9]{1,6})?";
      String one =
          value.equals(number)
              ? "(?:(?:[<>]=?\\s*)?"
                  + number
                  + "|[\\[(\\]]\\s*"
                  + number
                  + "\\s*\\.\\.\\s*"
                  + number
                  + "\\s*[\\])\\[])"
              : "(?:" + value + ")";
      String several = one + "(?:\\s*,\\s*" + one + ")*";
      this.condition = Pattern.compile(several + "|not\\(\\s*" + several + "\\s*\\)");
    }

    /** Of a column in a table; what is no truth value and no number is a word. */
    static Type of(String typeRef) {
      return switch (typeRef) {
        case "boolean" -> FLAG;
        case "integer", "long", "double", "number" -> NUMBER;
        default -> WORD;
      };
    }
  }

  private static final int LONGEST = 600;
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBERS = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,6})?");

  private Cells() {}

  static boolean saysNothing(String cell) {
    return cell.isEmpty() || cell.equals("-");
  }

  static boolean isCondition(String cell, Type type) {
    return saysNothing(cell)
        || (cell.length() <= LONGEST && type.condition.matcher(cell).matches());
  }

  static boolean isAnswer(String cell, Type type) {
    return saysNothing(cell) || type.value.matcher(cell).matches();
  }

  /** The words that a cell names. */
  static List<String> words(String cell) {
    return QUOTED.matcher(cell).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** The numbers that a cell names; the dots of an interval are not theirs. */
  static List<BigDecimal> numbers(String cell) {
    return NUMBERS
        .matcher(cell.replace("..", " "))
        .results()
        .map((MatchResult found) -> new BigDecimal(found.group()))
        .toList();
  }
}
