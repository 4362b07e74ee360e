package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import java.util.List;

/**
 * A draft was kept.
 *
 * @param version what the next save is based on
 * @param objections what still keeps it from being concluded; empty where nothing does
 */
public record DraftSaved(long version, List<Refusal> objections) {

  public DraftSaved {
    objections = List.copyOf(objections);
  }
}
