package dev.redress.reviews;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.OrderFacts;
import dev.redress.evidence.EvidenceItems;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.policy.AutomaticFacts;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import dev.redress.policy.ProofShown;
import dev.redress.policy.Proposal;
import dev.redress.policy.SellerAnswer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the policy says of a claim in review, asked with the facts of now: parcels come back and
 * signatures arrive while a claim waits.
 */
@Component
class Proposals {

  private final Policies policies;
  private final Orders orders;
  private final EvidenceItems evidence;
  private final Clock clock;

  Proposals(Policies policies, Orders orders, EvidenceItems evidence, Clock clock) {
    this.policies = policies;
    this.orders = orders;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Empty where the tables leave it open.
   *
   * @param silent the side whose silence binds the review, null if none
   */
  Optional<Proposal> of(DisputeView dispute, @Nullable Party silent) {
    if (silent != null) {
      return Optional.of(onSilence(dispute, silent));
    }
    OrderLine line = orders.line(dispute.line());
    return policies
        .of(dispute.policyVersion())
        .proposal(
            AutomaticFacts.from(
                dispute.problemType(),
                clock.instant(),
                OrderFacts.parcel(line),
                OrderFacts.payment(line),
                new AutomaticFacts.Answered(SellerAnswer.CONTESTED, null, null)),
            new ProofShown(line.deliveredAt() != null, isSigned(dispute)),
            line.paid());
  }

  /** A silent seller grants, a silent buyer denies: the policy's default for evidence requests. */
  private static Proposal onSilence(DisputeView dispute, Party silent) {
    List<Ground> grounds = List.of(silence(dispute, silent));
    return silent == Party.SELLER
        ? new Proposal(Outcome.GRANTED_FULL, Payer.SELLER, true, grounds)
        : new Proposal(Outcome.DENIED, Payer.MARKETPLACE, false, grounds);
  }

  static Ground silence(DisputeView dispute, Party silent) {
    return new Ground(
        "RV-02",
        silent == Party.SELLER ? "SELLER_WITHHELD_EVIDENCE" : "BUYER_WITHHELD_EVIDENCE",
        dispute.policyVersion(),
        Map.of());
  }

  private boolean isSigned(DisputeView dispute) {
    Actor seller = Actor.of(Party.SELLER, dispute.seller());
    return evidence.list(dispute.id()).stream()
        .anyMatch(
            item ->
                item.kind() == EvidenceKind.SIGNATURE
                    && item.by().equals(seller)
                    && !item.isWithdrawn());
  }
}
