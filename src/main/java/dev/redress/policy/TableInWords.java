package dev.redress.policy;

import java.util.List;

/**
 * One table of the policy for people to read in one language: the descriptions that stand in its
 * DMN file.
 *
 * @param key stable, such as {@code eligibility}
 */
public record TableInWords(String key, String name, String description, List<Rule> rules) {

  /** One row; {@code id} is what grounds and explanations name. */
  public record Rule(String id, String text) {}

  public TableInWords {
    rules = List.copyOf(rules);
  }
}
