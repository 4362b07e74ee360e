package dev.redress.api;

import dev.redress.guarantee.Refusal;

/** No policy of that version was ever in force. */
final class UnknownPolicyVersion extends Refusal {

  UnknownPolicyVersion(String version) {
    super(Fact.of("version", version));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
