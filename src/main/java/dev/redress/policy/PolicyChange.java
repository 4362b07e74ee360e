package dev.redress.policy;

import java.util.List;
import java.util.Locale;

/**
 * One difference between two versions of the policy.
 *
 * @param table its key, such as {@code eligibility}
 * @param rule its id; empty where the table as a whole has changed
 * @param clause what the rule says now in plain words, in one language; of a removed one, what it
 *     said; empty for a whole table
 * @param cells what is different in a changed rule, in the table's order, its words last
 */
public record PolicyChange(
    String table, String rule, What what, String clause, List<CellChange> cells) {

  private static final String TEXT = "text.";

  /** Texts: {@code policyChange.<name>}. */
  public enum What {
    ADDED,
    REMOVED,
    CHANGED,
    /** The same rules in another order; the first that hits wins there. */
    REORDERED
  }

  /**
   * A cell or a text that says something else.
   *
   * @param column the fact or the answer; text {@code fact.<name>} where there is one. A text is
   *     named {@code text.<language>}: the clause of a rule, or what a table is for
   * @param label of the column in the table; empty for a text
   * @param before as it stands in the table, a clause with its figures; empty where it said nothing
   * @param after likewise
   */
  public record CellChange(String column, String label, String before, String after) {}

  public PolicyChange {
    cells = List.copyOf(cells);
  }

  static String text(Locale language) {
    return TEXT + language.toLanguageTag();
  }

  static boolean isText(String column) {
    return column.startsWith(TEXT);
  }
}
