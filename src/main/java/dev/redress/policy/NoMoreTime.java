package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** The policy leaves nobody more time for this, or not to who asks for it. */
public final class NoMoreTime extends Refusal {

  NoMoreTime(DeadlineKind kind) {
    super(Fact.of("deadline", kind));
  }
}
