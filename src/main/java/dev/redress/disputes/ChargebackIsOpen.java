package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import java.time.Instant;

/** While the buyer's bank holds a charge-back open, the guarantee does not run beside it. */
public final class ChargebackIsOpen extends Refusal {

  ChargebackIsOpen(Instant since) {
    super(Fact.of("since", since));
  }
}
