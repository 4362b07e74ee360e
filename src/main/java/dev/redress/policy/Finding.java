package dev.redress.policy;

import java.time.Instant;
import java.util.List;

/**
 * A stored evaluation as people read it, in one language: what a table was asked, and what it said.
 *
 * @param table the DMN decision's key
 * @param answer in short; empty where the ground says it all
 * @param version of the policy
 * @param grounds the rules that hit; empty where none speaks against what was asked for
 * @param facts all that the table was told, in its order
 */
public record Finding(
    Instant at,
    String table,
    String question,
    String answer,
    String version,
    List<Why> grounds,
    List<FactInWords> facts) {

  public Finding {
    grounds = List.copyOf(grounds);
    facts = List.copyOf(facts);
  }
}
