package dev.redress.evidence;

import dev.redress.guarantee.Reason;
import java.util.Map;

/** Something that a reviewer should know about a file, with its facts: {@code hint.<kind>}. */
public record Hint(HintKind kind, Map<String, Object> facts) implements Reason {

  public Hint {
    facts = Map.copyOf(facts);
  }

  @Override
  public String reason() {
    return kind.name();
  }
}
