package dev.redress.claims;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.OrderFacts;
import dev.redress.guarantee.ProblemType;
import dev.redress.negotiation.NegotiationFacts;
import dev.redress.negotiation.Negotiations;
import dev.redress.orders.OrderLine;
import dev.redress.policy.AutomaticFacts;
import dev.redress.policy.AutomaticFacts.Answered;
import dev.redress.policy.FilingSituation;
import dev.redress.policy.FilingSituation.Contact;
import dev.redress.policy.FilingSituation.GoodsReturn;
import dev.redress.policy.FilingSituation.Standing;
import dev.redress.policy.SellerAnswer;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gathers what the policy's tables ask of a claim: the order line, the talk, the answer. */
@Component
class ClaimFacts {

  private final Disputes disputes;
  private final Negotiations negotiations;
  private final Clock clock;

  ClaimFacts(Disputes disputes, Negotiations negotiations, Clock clock) {
    this.disputes = disputes;
    this.negotiations = negotiations;
    this.clock = clock;
  }

  /** As it stands in an open dispute. */
  FilingSituation situation(DisputeView dispute, OrderLine line) {
    NegotiationFacts talk = negotiations.facts(dispute.id());
    return situation(
        dispute.problemType(),
        line,
        new Contact(dispute.openedAt(), talk.sellerDeclined()),
        new GoodsReturn(
            talk.returnRequested(),
            talk.returnRefused(),
            line.returnShippedAt() != null,
            line.returnReceivedAt()),
        false);
  }

  /** As it would stand without a dispute: what a buyer may expect before opening one. */
  FilingSituation situation(ProblemType problemType, OrderLine line) {
    GoodsReturn goods =
        new GoodsReturn(
            line.returnShippedAt() != null,
            false,
            line.returnShippedAt() != null,
            line.returnReceivedAt());
    return situation(problemType, line, Contact.NONE, goods, disputes.isOpenFor(line));
  }

  AutomaticFacts automatic(DisputeView dispute, OrderLine line, Claim claim) {
    SellerAnswer answer =
        switch (claim.sellerAnswer) {
          case NOT_ASKED, ASKED -> SellerAnswer.NOT_ASKED;
          case ACCEPTED -> SellerAnswer.ACCEPTED;
          case CONTESTED -> SellerAnswer.CONTESTED;
          case SILENT -> SellerAnswer.SILENT;
        };
    return AutomaticFacts.from(
        dispute.problemType(),
        clock.instant(),
        OrderFacts.parcel(line),
        OrderFacts.payment(line),
        answer == SellerAnswer.NOT_ASKED
            ? Answered.NOT_ASKED
            : new Answered(answer, claim.askedAt, claim.answeredAt));
  }

  private FilingSituation situation(
      ProblemType problemType,
      OrderLine line,
      Contact contact,
      GoodsReturn goodsReturn,
      boolean otherDisputeOpen) {
    return new FilingSituation(
        problemType,
        clock.instant(),
        line.category().name(),
        OrderFacts.parcel(line),
        contact,
        goodsReturn,
        new Standing(disputes.wasDecided(line), otherDisputeOpen, line.chargebackSince() != null));
  }
}
