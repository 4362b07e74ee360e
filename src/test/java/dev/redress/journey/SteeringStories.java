package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What managers do to many things at once, on the pages that they have in Cockpit. */
interface SteeringStories extends Stories {

  String STEERING = "/oversight/steering";

  @Test
  default void a_manager_gives_a_review_to_somebody_after_seeing_what_would_come_of_it() {
    Complaint dispute =
        house().contested(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "青海"));
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    assertThat(
            house().page(manager, STEERING + "?things=TASKS&country=CN&region=%E9%9D%92%E6%B5%B7"))
        .contains(dispute.number());

    String draft =
        drafted(
            manager,
            Map.of("things", "TASKS", "verb", "REASSIGN", "account", "case-worker2"),
            "青海");
    assertThat(house().page(manager, draft))
        .contains(dispute.number(), "Would be done: 1", "Nobody →");
    assertThat(dispute.events()).doesNotContain("TaskGiven");

    confirms(manager, draft);
    House.soon(() -> assertThat(house().page(manager, draft)).contains("done: 1"));
    assertThat(dispute.events()).endsWith("TaskGiven");
    assertThat(house().buyer().gets(dispute.href() + "/timeline").body().toString())
        .as("why, is for staff")
        .contains("TaskGiven")
        .doesNotContain("A carrier is on strike");
    house().buyer().withdraws(dispute, "");
  }

  @Test
  default void while_a_carrier_is_on_strike_a_regions_deadlines_get_more_time() {
    Complaint there =
        house().claimed(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "宁夏"));
    Complaint elsewhere =
        house().claimed(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "贵州"));
    String before = due(there);
    String before2 = due(elsewhere);
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    String draft =
        drafted(
            manager,
            Map.of("things", "DEADLINES", "kind", "CLAIM_ANSWER", "verb", "EXTEND", "hours", "24"),
            "宁夏");
    assertThat(house().page(manager, draft))
        .contains(there.number())
        .doesNotContain(elsewhere.number());
    confirms(manager, draft);
    House.soon(() -> assertThat(there.events()).endsWith("DeadlineExtended"));
    assertThat(due(there)).isGreaterThan(before);
    assertThat(due(elsewhere)).isEqualTo(before2);
    house().seller().isTold(there, "A carrier is on strike");

    String pause =
        drafted(
            manager,
            Map.of("things", "DEADLINES", "verb", "PAUSE", "pauseReason", "FORCE_MAJEURE"),
            "宁夏");
    confirms(manager, pause);
    House.soon(() -> assertThat(there.events()).endsWith("DeadlinePaused"));
    confirms(manager, drafted(manager, Map.of("things", "DEADLINES", "verb", "RESUME"), "宁夏"));
    House.soon(() -> assertThat(there.events()).endsWith("DeadlineResumed"));
    there.standsAt(Stage.CLAIM, null);
  }

  @Test
  default void a_notice_that_failed_is_sent_again_and_the_board_counts_one_less() {
    house().unreachable("lost-seller");
    Complaint dispute =
        house()
            .buyer()
            .opens(
                ProblemType.NOT_RECEIVED,
                new Goods(house().buyer(), house().person("lost-seller"), house().now())
                    .shippedTo("CN", "西藏"),
                Remedies.fullRefund());
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    String failed = "/oversight/figures/disputes?measure=NOTICE_FAILED";
    House.soon(() -> assertThat(house().page(manager, failed)).contains(dispute.number()));

    Map<String, String> again = Map.of("things", "NOTICES", "verb", "SEND_AGAIN");
    assertThat(house().page(manager, drafted(manager, again, "西藏")))
        .contains("There is no address to which the notice could go");

    house().isReachable("lost-seller");
    confirms(manager, drafted(manager, again, "西藏"));
    House.soon(() -> assertThat(dispute.events()).endsWith("NoticeSentAgain"));
    house().person("lost-seller").isTold(dispute, "A buyer reports a problem");
    House.soon(() -> assertThat(house().page(manager, failed)).doesNotContain(dispute.number()));
  }

  @Test
  default void a_step_that_is_tried_no_more_is_tried_again_from_the_list() {
    Complaint dispute =
        house().claimed(ProblemType.NOT_RECEIVED, house().goods().shippedTo("CN", "甘肃"));
    house().triesNoMore(dispute);
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    assertThat(house().page(manager, STEERING + "?things=STEPS")).contains(dispute.number());
    confirms(manager, drafted(manager, Map.of("things", "STEPS", "verb", "TRY_AGAIN"), "甘肃"));
    House.soon(() -> assertThat(dispute.events()).endsWith("StepTriedAgain"));
    assertThat(house().page(manager, STEERING + "?things=STEPS")).doesNotContain(dispute.number());
    house().nextDeadlinePasses(dispute);
    dispute.isRefunded("62.00 USD");
  }

  @Test
  default void a_refund_that_failed_is_paid_when_a_manager_has_it_tried_again() {
    Complaint dispute =
        house()
            .buyer()
            .opens(
                ProblemType.NOT_RECEIVED,
                house().goods().shippedTo("CN", "海南"),
                Remedies.fullRefund());
    house().paymentSystemRefuses(dispute);
    house().seller().acceptsOffer(dispute);
    house().paymentSystemPaysAgain(dispute);
    house().triesNoMore(dispute);
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    assertThat(house().page(manager, STEERING + "?things=STEPS"))
        .contains(dispute.number(), "Settle remedy");
    House.soon(
        () ->
            assertThat(house().page(manager, "/oversight/figures/disputes?measure=REFUND_PENDING"))
                .contains(dispute.number()));
    confirms(manager, drafted(manager, Map.of("things", "STEPS", "verb", "TRY_AGAIN"), "海南"));
    dispute.isRefunded("62.00 USD");
    House.soon(
        () ->
            assertThat(house().page(manager, "/oversight/figures/disputes?measure=REFUND_PENDING"))
                .doesNotContain(dispute.number()));
  }

  private String due(Complaint dispute) {
    JsonNode deadlines = house().manager().reads(dispute).path("deadlines");
    for (JsonNode deadline : deadlines) {
      if (deadline.path("what").asText().equals("CLAIM_ANSWER")) {
        return deadline.path("due").asText();
      }
    }
    throw new AssertionError("no answer is due: " + deadlines);
  }

  /** All that the filter finds in a region; answers where the draft is. */
  private static String drafted(Visitor manager, Map<String, String> what, String region) {
    Map<String, String> form = new HashMap<>(what);
    form.putAll(
        Map.of(
            "country", "CN",
            "region", region,
            "everything", "true",
            "reason", "A carrier is on strike"));
    HttpResponse<String> answer = manager.post(STEERING, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.ledTo(answer);
  }

  private static void confirms(Visitor manager, String draft) {
    HttpResponse<String> answer = manager.post(draft + "/confirmation", Map.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }
}
