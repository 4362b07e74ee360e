package dev.redress.policy;

import java.util.List;

/**
 * One difference between two versions as people read it, in one language.
 *
 * @param what has become of the rule or table
 * @param lines each cell and text that says something else; empty where {@code what} says it all
 */
public record ChangeInWords(PolicyChange change, String what, List<String> lines) {

  public ChangeInWords {
    lines = List.copyOf(lines);
  }
}
