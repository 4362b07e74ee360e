package dev.redress.journey;

import static dev.redress.journey.Remedies.fullRefund;
import static dev.redress.journey.Remedies.partialRefund;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.policy.PauseReason;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims that the policy decides, or that are refused. */
interface ClaimStories extends Stories {

  @Test
  default void a_silent_seller_grants_the_claim_and_the_decision_becomes_final() {
    Person buyer = house().buyer();
    Person seller = house().seller();
    Complaint dispute = buyer.opens(ProblemType.NOT_RECEIVED, house().goods(), fullRefund());
    assertThat(
            buyer.filesClaimInVain(dispute, fullRefund()).refusedAs("MAY_NOT_FILE_YET").grounds())
        .containsExactly("SELLER_STILL_HAS_TIME");
    assertThat(buyer.may(dispute)).doesNotContain("FILE_CLAIM");
    dispute.standsAt(Stage.NEGOTIATION, null);

    house().nextDeadlinePasses(dispute);
    buyer.filesClaim(dispute, fullRefund());
    dispute.standsAt(Stage.CLAIM, null);
    seller.isTold(dispute, "请卖家在", "答复索赔");

    house().nextDeadlinePasses(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("62.00 USD");
    buyer.seesDecision(dispute, "GRANTED_FULL", "SELLER", true);
    buyer.isTold(dispute, "The seller did not answer the claim", "62.00");
    seller.isTold(dispute, "卖家未答复索赔");

    house().nextDeadlinePasses(dispute);
    dispute.isClosedAs(Outcome.GRANTED_FULL);
    buyer.isTold(dispute, "The decision is final");
  }

  @Test
  default void a_claim_that_the_policy_excludes_is_refused_with_every_ground_and_appealed() {
    Person buyer = house().buyer();
    Complaint dispute =
        buyer.opens(
            ProblemType.NOT_AS_DESCRIBED,
            house().goods().digital().expectedDaysAgo(100).thatArrived(),
            fullRefund());
    house().timePasses(Duration.ofHours(49), dispute);
    Answer refused = buyer.filesClaimInVain(dispute, fullRefund()).refusedAs("CLAIM_REFUSED");
    assertThat(refused.grounds()).contains("EXCLUDED_GOODS", "FILED_TOO_LATE");
    dispute.standsAt(Stage.APPEAL, Outcome.INELIGIBLE);
    buyer.isTold(dispute, "The claim cannot be accepted");

    buyer.appeals(dispute, Set.of("REFUND"), "It is a printed book");
    house().seller().isTold(dispute, "对方提出了申诉");
    house().caseWorker("senior-reviewer").completes(CaseWorker.APPEAL, dispute, Forms.upholds());
    buyer.isTold(dispute, "The appeal was decided", "The decision stands on the evidence");
    dispute.standsAt(Stage.APPEAL, Outcome.INELIGIBLE);
    assertThat(buyer.may(dispute)).doesNotContain("FILE_APPEAL");

    house().nextDeadlinePasses(dispute);
    dispute.isClosedAs(Outcome.INELIGIBLE);
    dispute.isRefunded();
  }

  @Test
  default void the_seller_settles_a_claim_by_accepting_it() {
    Complaint dispute = house().claimed();
    house().seller().acceptsClaim(dispute);
    dispute.isClosedAs(Outcome.SETTLED);
    dispute.isRefunded("62.00 USD");
    house().buyer().isTold(dispute, "The claim was answered");
  }

  @Test
  default void an_offer_answers_the_claim_and_its_acceptance_settles_it() {
    Complaint dispute = house().claimed();
    house().seller().offers(dispute, partialRefund("40.00"));
    house().buyer().acceptsOffer(dispute);
    dispute.isClosedAs(Outcome.SETTLED);
    dispute.isRefunded("40.00 USD");
  }

  @Test
  default void a_declined_offer_contests_the_claim_which_can_be_withdrawn_during_review() {
    Complaint dispute = house().claimed();
    house().seller().offers(dispute, partialRefund("1.00"));
    house().buyer().declinesOffer(dispute);
    dispute.standsAt(Stage.REVIEW, null);
    assertThat(house().caseWorker("case-worker").sees(CaseWorker.REVIEW, dispute)).isTrue();
    house().buyer().withdraws(dispute, "Found it at the neighbour's");
    dispute.isClosedAs(Outcome.WITHDRAWN);
    assertThat(house().caseWorker("case-worker").sees(CaseWorker.REVIEW, dispute)).isFalse();
  }

  @Test
  default void the_seller_takes_more_time_once_and_the_default_waits_for_it() {
    Complaint dispute = house().claimed();
    Person seller = house().seller();
    assertThat(house().buyer().may(dispute)).doesNotContain("EXTEND_DEADLINE");
    seller.takesMoreTime(dispute, 48, "The warehouse is being moved");
    assertThat(seller.may(dispute)).doesNotContain("EXTEND_DEADLINE");
    house().buyer().isTold(dispute, "There is more time", "The warehouse is being moved");
    seller.isTold(dispute, "期限已延长");

    house().timePasses(Duration.ofHours(119), dispute);
    dispute.standsAt(Stage.CLAIM, null);
    house().person("case-worker").takesMoreTime(dispute, 24, "The move takes longer");
    house().timePasses(Duration.ofDays(1), dispute);
    dispute.standsAt(Stage.CLAIM, null);

    house().nextDeadlinePasses(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    assertThat(dispute.events())
        .containsSubsequence("DeadlineExtended", "DeadlineExtended", "SellerStayedSilent");
  }

  @Test
  default void while_the_clock_stands_still_no_default_comes_and_the_rest_of_the_time_is_kept() {
    Complaint dispute = house().claimed();
    house().timePasses(Duration.ofDays(1), dispute);
    house().manager().stopsTheClock(dispute, PauseReason.MARKETPLACE_FAULT, "The portal was down");
    house().seller().isTold(dispute, "期限已暂停", "平台自身原因");
    house().buyer().isTold(dispute, "The marketplace itself is the cause", "The portal was down");
    assertThat(house().seller().may(dispute)).contains("ANSWER_CLAIM");

    house().timePasses(Duration.ofDays(40), dispute);
    dispute.standsAt(Stage.CLAIM, null);
    house().manager().letsTheClockRunAgain(dispute, "It is up again");
    house().timePasses(Duration.ofHours(47), dispute);
    dispute.standsAt(Stage.CLAIM, null);
    house().timePasses(Duration.ofHours(2), dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    assertThat(dispute.events()).containsSubsequence("DeadlinePaused", "DeadlineResumed");
  }

  @Test
  default void while_a_flood_keeps_a_region_from_acting_its_deadlines_stand_still() {
    Complaint dispute =
        house().claimed(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "广东"));
    Complaint elsewhere =
        house().claimed(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "上海"));
    Person manager = house().manager();
    JsonNode reach =
        manager
            .posts(
                "/api/force-majeures/preview",
                manager.forceMajeure("CN", "广东", Duration.ofDays(10), "洪水 · A flood"))
            .succeeded()
            .body();
    assertThat(reach.path("numbers").toString())
        .contains(dispute.number())
        .doesNotContain(elsewhere.number());
    assertThat(reach.at("/deadlines/CLAIM_ANSWER").asInt()).isPositive();

    String flood = manager.declaresForceMajeure("广东", Duration.ofDays(10), "洪水 · A flood");
    House.soon(() -> assertThat(dispute.events()).contains("DeadlinePaused"));
    house().seller().isTold(dispute, "期限已暂停", "洪水");
    house().buyer().isTold(dispute, "Force majeure", "A flood");
    Complaint later =
        house().claimed(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "广东"));
    House.soon(() -> assertThat(later.events()).contains("DeadlinePaused"));
    house().timePasses(Duration.ofDays(9), dispute);
    dispute.standsAt(Stage.CLAIM, null);
    later.standsAt(Stage.CLAIM, null);
    elsewhere.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);

    house().timePasses(Duration.ofDays(2), dispute);
    House.soon(() -> assertThat(dispute.events()).endsWith("DeadlineResumed"));
    House.soon(() -> assertThat(later.events()).endsWith("DeadlineResumed"));
    House.soon(
        () -> {
          JsonNode over = manager.gets(flood).succeeded().body();
          assertThat(over.path("state").asText()).isEqualTo("OVER");
          assertThat(over.at("/deadlines/resumed")).isEqualTo(over.at("/deadlines/stopped"));
        });
    // three days were left when it began, and one has gone by since it ended
    house().timePasses(Duration.ofHours(46), dispute);
    dispute.standsAt(Stage.CLAIM, null);
    house().nextDeadlinePasses(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
  }

  @Test
  default void force_majeure_that_ends_early_lets_deadlines_run_again_but_those_somebody_stopped() {
    Complaint dispute =
        house().claimed(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "云南"));
    Complaint stopped =
        house().claimed(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "云南"));
    Person manager = house().manager();
    manager.stopsTheClock(stopped, PauseReason.MARKETPLACE_FAULT, "We lost the label");
    String strike = manager.declaresForceMajeure("云南", Duration.ofDays(10), "A strike");
    House.soon(() -> assertThat(dispute.events()).contains("DeadlinePaused"));
    manager.endsForceMajeure(strike);
    House.soon(() -> assertThat(dispute.events()).endsWith("DeadlineResumed"));
    manager.posts(strike + "/end", Map.of()).refusedAs("FORCE_MAJEURE_IS_OVER");
    assertThat(stopped.events()).endsWith("DeadlinePaused");
    house().buyer().isTold(dispute, "The clock runs again", "A strike");
    house().seller().isTold(dispute, "期限恢复计时", "A strike");
  }

  @Test
  default void force_majeure_that_makes_no_sense_is_refused_at_its_field() {
    Person manager = house().manager();
    Duration week = Duration.ofDays(7);
    Answer nowhere = declares(manager.forceMajeure("Atlantis", "海南", week, "A flood"));
    nowhere.refusedAs("NO_SUCH_COUNTRY");
    assertThat(nowhere.body().path("errors").findValuesAsText("field")).containsExactly("country");
    declares(manager.forceMajeure("CN", "海南", week.negated(), "A flood"))
        .refusedAs("PERIOD_ENDS_BEFORE_IT_BEGINS");
    declares(manager.forceMajeure("CN", "海南", week, " ")).refusedAs("TEXT_MISSING");
    assertThat(manager.gets("/api/force-majeures").succeeded().body().toString())
        .doesNotContain("海南");
  }

  @Test
  default void a_region_may_be_called_anything_but_reaches_only_what_orders_call_so() {
    Answer declared =
        declares(house().manager().forceMajeure("CN", "长".repeat(200), Duration.ofDays(1), "x"));
    assertThat(declared.succeeded().body().at("/deadlines/toStop").asInt()).isZero();
  }

  private Answer declares(Map<String, ?> forceMajeure) {
    return house().manager().posts("/api/force-majeures", forceMajeure);
  }

  @Test
  default void a_seller_who_was_never_told_loses_nothing_until_a_manager_has_seen_to_it() {
    Person buyer = house().buyer();
    Person seller = house().unreachableSeller();
    Goods goods = new Goods(buyer, seller, house().now());
    Complaint dispute = buyer.opens(ProblemType.NOT_RECEIVED, goods, fullRefund());
    seller.declinesOffer(dispute);
    buyer.filesClaim(dispute, fullRefund());
    dispute.standsAt(Stage.CLAIM, null);

    house().nextDeadlinePasses(dispute);
    dispute.standsAt(Stage.CLAIM, null);
    assertThat(dispute.events()).endsWith("DeadlinePaused", "PartyNeverTold");
    buyer.isTold(dispute, "A notice could not be delivered");

    house().manager().letsTheClockRunAgain(dispute, "Told by telephone");
    house().timePasses(Duration.ofHours(71), dispute);
    dispute.standsAt(Stage.CLAIM, null);
    house().nextDeadlinePasses(dispute);
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
  }

  @Test
  default void a_charge_back_ends_a_claim_too() {
    Complaint dispute = house().claimed();
    String order = house().buyer().reads(dispute).path("order").path("href").asText();
    house()
        .marketplace()
        .posts(order + "/events", Map.of("type", "CHARGED_BACK", "at", house().now()))
        .succeeded();
    dispute.isClosedAs(Outcome.CHARGEBACK);
  }
}
