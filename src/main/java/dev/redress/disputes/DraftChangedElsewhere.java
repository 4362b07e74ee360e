package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import java.time.Instant;

/** The same person saved this form in another window since it was read. */
public final class DraftChangedElsewhere extends Refusal {

  DraftChangedElsewhere(Instant at, long version) {
    super(Fact.of("at", at), Fact.of("version", version));
  }

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
