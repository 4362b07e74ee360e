package dev.redress.journey;

import static dev.redress.journey.Remedies.fullRefund;
import static dev.redress.journey.Remedies.refundOnReturn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Disputes about orders of a real marketplace, imported from its file. */
interface RealOrderStories extends Stories {

  @Test
  default void an_order_that_was_never_shipped_is_refunded_without_asking_anybody() {
    RealOrder order = house().realOrders().neverShipped();
    house().timeIs(order.estimatedDelivery().plus(Duration.ofDays(5)));
    Person buyer = order.buyer(house());
    Person seller = order.seller(house());
    Complaint dispute = buyer.opens(ProblemType.NOT_RECEIVED, order.orderNumber(), fullRefund());
    house().timePasses(Duration.ofHours(49), dispute);
    buyer.filesClaim(dispute, fullRefund());
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded(order.paid());
    buyer.seesDecision(dispute, "GRANTED_FULL", "SELLER", true);
    assertThat(dispute.events()).doesNotContain("SellerAsked");
    buyer.isTold(dispute, order.orderNumber(), order.amountPaid());
    seller.isTold(dispute, order.orderNumber());
    dispute.becomesFinal(Outcome.GRANTED_FULL);
  }

  @Test
  default void a_late_order_is_answered_by_the_seller_with_an_offer() {
    RealOrder order = house().realOrders().late();
    house().timeIs(order.deliveredAt().plus(Duration.ofDays(1)));
    Person buyer = order.buyer(house());
    Person seller = order.seller(house());
    Complaint dispute = buyer.opens(ProblemType.LATE_DELIVERY, order.orderNumber(), fullRefund());
    seller.isTold(dispute, order.orderNumber());
    seller.declinesOffer(dispute);
    buyer.filesClaim(dispute, fullRefund());
    dispute.standsAt(Stage.CLAIM, null);
    seller.offers(dispute, order.partOfPrice());
    buyer.acceptsOffer(dispute);
    dispute.isClosedAs(Outcome.SETTLED);
    dispute.isRefunded("1.00 " + order.currency());
  }

  @Test
  default void a_delivered_order_that_is_damaged_is_reviewed_and_goes_back() {
    RealOrder order = house().realOrders().delivered();
    house().timeIs(order.deliveredAt().plus(Duration.ofDays(2)));
    Person buyer = order.buyer(house());
    Person seller = order.seller(house());
    Complaint dispute = buyer.opens(ProblemType.DAMAGED, order.orderNumber(), refundOnReturn());
    seller.declinesOffer(dispute);
    buyer.filesClaim(dispute, refundOnReturn());
    seller.contests(dispute, "It left whole");
    house().caseWorker("case-worker").completes(CaseWorker.REVIEW, dispute, Forms.grantsOnReturn());
    seller.providesLabel(dispute);
    buyer.shipsBack(dispute);
    seller.receivesGoods(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_ON_RETURN);
    dispute.isRefunded(order.paid());
    dispute.becomesFinal(Outcome.GRANTED_ON_RETURN);
  }
}
