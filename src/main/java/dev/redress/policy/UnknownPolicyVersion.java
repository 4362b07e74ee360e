package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** There is no policy of that version, or none that this caller may see. */
public final class UnknownPolicyVersion extends Refusal {

  public UnknownPolicyVersion(String version) {
    super(Fact.of("version", version));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
