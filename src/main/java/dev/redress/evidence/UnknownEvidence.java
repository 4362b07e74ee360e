package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** There is no such item in this dispute. */
public final class UnknownEvidence extends Refusal {

  public UnknownEvidence(long id) {
    super(Fact.of("evidence", id));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
