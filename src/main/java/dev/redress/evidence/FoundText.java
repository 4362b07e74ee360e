package dev.redress.evidence;

import java.util.List;

/**
 * An item in whose name, description or text all words were found.
 *
 * @param passages the first ones with the first of the words
 */
public record FoundText(EvidenceItem item, List<Passage> passages) {

  /** A word found, with some of what stands around it. */
  public record Passage(String before, String word, String after) {}

  public FoundText {
    passages = List.copyOf(passages);
  }
}
