package dev.redress.negotiation;

import dev.redress.guarantee.Party;
import dev.redress.guarantee.Remedy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** What the talk between both sides has shown so far; the policy's tables ask for it. */
class Negotiation {

  @Id long disputeId;
  @Nullable Instant sellerAnsweredAt;
  boolean sellerDeclined;
  boolean returnRequested;
  boolean returnRefused;
  @Version @Nullable Long version;

  static Negotiation opened(long disputeId, Remedy wanted) {
    Negotiation negotiation = new Negotiation();
    negotiation.disputeId = disputeId;
    negotiation.returnRequested = wanted.needsReturn();
    return negotiation;
  }

  /** Answers whether this was the seller's first word. */
  boolean heard(Party from, Instant at) {
    boolean first = from == Party.SELLER && sellerAnsweredAt == null;
    if (first) {
      sellerAnsweredAt = at;
    }
    return first;
  }

  void offered(Party by, Remedy remedy) {
    if (by == Party.BUYER && remedy.needsReturn()) {
      returnRequested = true;
    }
  }

  void declined(Party by, Remedy remedy) {
    if (by == Party.SELLER) {
      sellerDeclined = true;
      returnRefused |= remedy.needsReturn();
    }
  }

  NegotiationFacts facts() {
    return new NegotiationFacts(sellerAnsweredAt, sellerDeclined, returnRequested, returnRefused);
  }
}
