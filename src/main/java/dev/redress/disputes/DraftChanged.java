package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import java.time.Instant;

/** Somebody else saved this form since it was read: nothing of theirs is overwritten unseen. */
public final class DraftChanged extends Refusal {

  DraftChanged(String account, Instant at, long version) {
    super(Fact.of("account", account), Fact.of("at", at), Fact.of("version", version));
  }

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
