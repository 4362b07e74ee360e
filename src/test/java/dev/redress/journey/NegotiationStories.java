package dev.redress.journey;

import static dev.redress.journey.Remedies.fullRefund;
import static dev.redress.journey.Remedies.partialRefund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Disputes that both sides end between themselves, or that end before anybody decides. */
interface NegotiationStories extends Stories {

  @Test
  default void an_accepted_offer_settles_the_dispute_and_is_paid_once() {
    Person buyer = house().buyer();
    Person seller = house().seller();
    Complaint dispute =
        buyer.opens(ProblemType.DAMAGED, house().goods().thatArrived(), partialRefund("30.00"));
    seller.isTold(dispute, "买家发起了纠纷", "30.00");

    buyer.writes(dispute, "The lid is broken");
    seller.offers(dispute, partialRefund("12.00"));
    buyer.isTold(dispute, "A new offer", "12.00");
    buyer.declinesOffer(dispute);
    seller.isTold(dispute, "和解方案已被拒绝");
    seller.offers(dispute, partialRefund("20.00"));
    buyer.acceptsOffer(dispute);

    dispute.isClosedAs(Outcome.SETTLED);
    dispute.isRefunded("20.00 USD");
    buyer.seesDecision(dispute, "SETTLED", "SELLER", false);
    buyer.isTold(dispute, "The refund was paid", "20.00");
    seller.isTold(dispute, "和解方案已被接受", "20.00");
    assertThat(buyer.may(dispute)).isEmpty();
    assertThat(seller.may(dispute)).isEmpty();
  }

  @Test
  default void the_seller_settles_by_accepting_what_the_buyer_wants() {
    Person seller = house().seller();
    Complaint dispute =
        house()
            .buyer()
            .opens(ProblemType.NOT_RECEIVED, house().goods().paid("45.50"), fullRefund());
    seller.acceptsOffer(dispute);
    dispute.isClosedAs(Outcome.SETTLED);
    dispute.isRefunded("45.50 USD");
  }

  @Test
  default void a_buyer_withdraws_while_negotiating_and_can_complain_again() {
    Person buyer = house().buyer();
    Goods goods = house().goods();
    Complaint dispute = buyer.opens(ProblemType.NOT_RECEIVED, goods, fullRefund());
    buyer.withdraws(dispute, "It came after all");
    dispute.isClosedAs(Outcome.WITHDRAWN);
    house().seller().isTold(dispute, "纠纷已撤销", "It came after all");
    dispute.isRefunded();

    Complaint again = buyer.opens(ProblemType.DAMAGED, goods.orderNumber(), fullRefund());
    again.standsAt(Stage.NEGOTIATION, null);
    buyer.withdraws(again, "");
  }

  @Test
  default void a_dispute_of_which_nothing_is_heard_for_thirty_days_lapses() {
    Complaint dispute =
        house().buyer().opens(ProblemType.NOT_RECEIVED, house().goods(), fullRefund());
    house().nextDeadlinePasses(dispute);
    assertThat(dispute.events()).endsWith("DeadlineApproaching", "ClaimWayOpened");
    house().seller().isTold(dispute, "期限将至");
    house().buyer().isTold(dispute, "The buyer may file a claim");
    dispute.standsAt(Stage.NEGOTIATION, null);

    house().nextDeadlinePasses(dispute);
    dispute.isClosedAs(Outcome.LAPSED);
    dispute.isRefunded();
    house().buyer().isTold(dispute, "The dispute has lapsed");
    house().seller().isTold(dispute, "纠纷已逾期失效");
  }

  @Test
  default void an_offer_that_nobody_answers_expires_and_the_talk_goes_on() {
    Person buyer = house().buyer();
    Person seller = house().seller();
    Complaint dispute = buyer.opens(ProblemType.NOT_RECEIVED, house().goods(), fullRefund());
    seller.offers(dispute, partialRefund("5.00"));
    house().nextDeadlinePasses(dispute);
    assertThat(dispute.events()).contains("OfferExpired");
    assertThat(buyer.may(dispute)).doesNotContain("ACCEPT_OFFER").contains("MAKE_OFFER");
    seller.isTold(dispute, "和解方案已失效");
    seller.offers(dispute, partialRefund("25.00"));
    buyer.acceptsOffer(dispute);
    dispute.isClosedAs(Outcome.SETTLED);
    dispute.isRefunded("25.00 USD");
  }

  @Test
  default void a_charge_back_ends_the_dispute_at_once() {
    Person buyer = house().buyer();
    Goods goods = house().goods();
    Complaint dispute = buyer.opens(ProblemType.NOT_RECEIVED, goods, fullRefund());
    house()
        .marketplace()
        .posts(goods.href() + "/events", Map.of("type", "CHARGED_BACK", "at", house().now()))
        .succeeded();
    dispute.isClosedAs(Outcome.CHARGEBACK);
    dispute.isRefunded();
    buyer.isTold(dispute, "The payment was charged back");
    house().seller().isTold(dispute, "付款已被拒付");
  }

  @Test
  default void another_ones_dispute_cannot_be_told_from_none() {
    Complaint dispute =
        house().buyer().opens(ProblemType.NOT_RECEIVED, house().goods(), fullRefund());
    for (String stranger : new String[] {"buyer", "seller2"}) {
      house().person(stranger).gets(dispute.href()).refusedAs("UNKNOWN_DISPUTE");
    }
    house().timePasses(Duration.ofHours(1), dispute);
    house().buyer().withdraws(dispute, "");
  }
}
