package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** Staff keeps this item from whoever asks. */
public final class EvidenceIsRestricted extends Refusal {

  EvidenceIsRestricted(Restriction restriction) {
    super(Fact.of("ground", restriction.ground()));
  }
}
