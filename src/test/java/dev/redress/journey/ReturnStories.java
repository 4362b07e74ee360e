package dev.redress.journey;

import static dev.redress.journey.Remedies.refundOnReturn;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import org.junit.jupiter.api.Test;

/** Refunds that wait for the goods: label, shipment, receipt, and what happens without them. */
interface ReturnStories extends Stories {

  @Test
  default void the_refund_waits_for_label_shipment_and_receipt() {
    Person buyer = house().buyer();
    Person seller = house().seller();
    Complaint dispute = grantedOnReturn();
    seller.isTold(dispute, "裁决已作出", "提供退货面单");
    seller.providesLabel(dispute);
    buyer.isTold(dispute, "The return label is there", "Drop it at any counter");
    buyer.shipsBack(dispute);
    seller.isTold(dispute, "商品已寄回", "DHL");
    dispute.isRefunded();
    seller.receivesGoods(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_ON_RETURN);
    dispute.isRefunded("62.00 USD");
    buyer.isTold(dispute, "The refund was paid");
    dispute.becomesFinal(Outcome.GRANTED_ON_RETURN);
  }

  @Test
  default void without_a_label_the_buyer_keeps_the_goods_and_is_refunded() {
    Complaint dispute = grantedOnReturn();
    house().nextDeadlinePasses(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_ON_RETURN);
    dispute.isRefunded("62.00 USD");
    house().buyer().isTold(dispute, "The return is waived");
    dispute.becomesFinal(Outcome.GRANTED_ON_RETURN);
  }

  @Test
  default void goods_that_are_not_sent_back_in_time_forfeit_the_refund() {
    Complaint dispute = grantedOnReturn();
    house().seller().providesLabel(dispute);
    house().nextDeadlinePasses(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    dispute.isRefunded();
    house().seller().isTold(dispute, "退款资格已失效");
    dispute.becomesFinal(Outcome.DENIED);
  }

  @Test
  default void a_receipt_that_nobody_confirms_is_presumed() {
    Complaint dispute = grantedOnReturn();
    house().seller().providesLabel(dispute);
    house().buyer().shipsBack(dispute);
    house().nextDeadlinePasses(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_ON_RETURN);
    dispute.isRefunded("62.00 USD");
    house().seller().isTold(dispute, "视为已收到退货");
    dispute.becomesFinal(Outcome.GRANTED_ON_RETURN);
  }

  @Test
  default void an_agreement_can_wait_for_the_goods_too() {
    Complaint dispute =
        house()
            .buyer()
            .opens(ProblemType.DEFECTIVE, house().goods().thatArrived(), refundOnReturn());
    house().seller().acceptsOffer(dispute);
    dispute.standsAt(Stage.NEGOTIATION, Outcome.SETTLED);
    house().seller().providesLabel(dispute);
    house().buyer().shipsBack(dispute);
    house().seller().receivesGoods(dispute);
    dispute.isClosedAs(Outcome.SETTLED);
    dispute.isRefunded("62.00 USD");
  }

  private Complaint grantedOnReturn() {
    Complaint dispute = house().contested(ProblemType.DAMAGED, house().goods().thatArrived());
    house().caseWorker("case-worker").completes(CaseWorker.REVIEW, dispute, Forms.grantsOnReturn());
    dispute.standsAt(Stage.REVIEW, Outcome.GRANTED_ON_RETURN);
    dispute.isRefunded();
    return dispute;
  }
}
