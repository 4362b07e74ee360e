package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** Only whoever submitted an item can withdraw it. */
public final class EvidenceOfAnother extends Refusal {

  EvidenceOfAnother() {
    super();
  }
}
