package dev.redress.evidence;

import dev.redress.evidence.EvidenceItem.Withheld;
import dev.redress.guarantee.Refusal;

/** The item can be seen, but its file is not given out, or not to this reader. */
public final class EvidenceWithheld extends Refusal {

  EvidenceWithheld(Withheld withheld) {
    super(Fact.of("withheld", withheld));
  }
}
