package dev.redress.reviews;

import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's request for evidence, as both sides see it.
 *
 * @param answer what the asked side wrote, empty where it sent a file or nothing
 */
public record EvidenceRequestView(
    long id,
    Party askedOf,
    Set<EvidenceKind> kinds,
    String question,
    Instant askedAt,
    Instant dueAt,
    State state,
    String answer,
    @Nullable Instant endedAt) {

  public EvidenceRequestView {
    kinds = Set.copyOf(kinds);
  }

  /** What became of it. */
  public enum State {
    OPEN,
    ANSWERED,
    UNANSWERED
  }
}
