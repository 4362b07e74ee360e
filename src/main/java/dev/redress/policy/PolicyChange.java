package dev.redress.policy;

import java.util.List;

/**
 * One difference between two versions of the policy.
 *
 * @param table its key, such as {@code eligibility}
 * @param rule its id; empty where the table as a whole has changed
 * @param clause what the rule says now in plain words, in one language; of a removed one, what it
 *     said; empty for a whole table
 * @param cells what is different in a changed rule, in the table's order
 */
public record PolicyChange(
    String table, String rule, What what, String clause, List<CellChange> cells) {

  /** Texts: {@code policyChange.<name>}. */
  public enum What {
    ADDED,
    REMOVED,
    CHANGED,
    /** The same rules in another order; the first that hits wins there. */
    REORDERED
  }

  /**
   * A cell that says something else.
   *
   * @param column the fact or the answer; text {@code fact.<name>} where there is one
   * @param label of the column in the table
   * @param before as it stands in the table; empty where it said nothing
   * @param after likewise
   */
  public record CellChange(String column, String label, String before, String after) {}

  public PolicyChange {
    cells = List.copyOf(cells);
  }
}
