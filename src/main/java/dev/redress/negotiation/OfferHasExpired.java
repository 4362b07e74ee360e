package dev.redress.negotiation;

import dev.redress.guarantee.Refusal;
import java.time.Instant;

/** Offers expire (product.md: after 72 h); this one was not answered in time. */
public final class OfferHasExpired extends Refusal {

  OfferHasExpired(Instant at) {
    super(Fact.of("at", at));
  }
}
