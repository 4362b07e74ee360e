package dev.redress.appeals;

import dev.redress.guarantee.Party;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as both sides see it.
 *
 * @param parts in their natural order
 */
public record AppealView(
    long id,
    Party party,
    Set<AppealPart> parts,
    String text,
    Instant filedAt,
    @Nullable AppealVerdict verdict,
    @Nullable Instant decidedAt) {

  public AppealView {
    parts = Collections.unmodifiableSet(new TreeSet<>(parts));
  }
}
