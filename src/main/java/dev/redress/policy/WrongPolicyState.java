package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** The version has moved on, or not far enough yet, for what is asked. */
public final class WrongPolicyState extends Refusal {

  WrongPolicyState(PolicyVersion version) {
    super(Fact.of("version", version.name()), Fact.of("state", version.state().name()));
  }

  @Override
  public Kind kind() {
    return Kind.STALE;
  }
}
