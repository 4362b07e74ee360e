package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/**
 * Its submitter withdrew this item: the other side cannot open it, and nobody withdraws it again.
 */
public final class EvidenceIsWithdrawn extends Refusal {

  EvidenceIsWithdrawn() {
    super();
  }
}
