package dev.redress.policy;

import java.util.List;

/**
 * One ground as people read it, in one language.
 *
 * @param rule stable id, such as {@code E-07}
 * @param version of the policy
 * @param text why, in this very case
 * @param clause what the rule says in general
 * @param facts that met the rule, in the table's order
 * @param change what would have changed it
 */
public record Why(
    String rule,
    String version,
    String text,
    String clause,
    List<FactInWords> facts,
    String change) {

  public Why {
    facts = List.copyOf(facts);
  }
}
