package dev.redress.policy;

import dev.redress.guarantee.Refusal;
import java.time.Instant;

/** Its time ran out before the change came. */
public final class DeadlineIsOver extends Refusal {

  DeadlineIsOver(Instant dueAt) {
    super(Fact.of("dueAt", dueAt));
  }

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
