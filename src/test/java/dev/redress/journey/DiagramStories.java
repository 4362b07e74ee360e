package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.guarantee.ProblemType;
import dev.redress.identity.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What managers see on the diagrams in Cockpit, asked for as Cockpit asks for it. */
interface DiagramStories extends Stories {

  @Test
  default void the_model_shows_how_many_disputes_went_through_a_step_and_leads_to_them() {
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    // Nobody else's goods go to Greenland: its figures are of this story alone.
    Goods goods = house().goods().shippedTo("GL", "Sermersooq");
    Complaint dispute = house().claimed(ProblemType.NOT_RECEIVED, goods);
    House.soon(
        () ->
            assertThat(step(manager, "Message_ClaimFiled").path("passed").path("value").asInt())
                .isEqualTo(1));
    JsonNode waited = step(manager, "EventGateway_Negotiation");
    assertThat(waited.path("name").asText()).isEqualTo("Waiting in negotiation");
    assertThat(waited.path("time").path("text").asText()).isNotEmpty();
    assertThat(house().page(manager, waited.path("passed").path("href").asText()))
        .contains(dispute.number(), "Waiting in negotiation");
    assertThat(step(manager, "UserTask_ReviewClaim").path("passed").path("value").asInt())
        .as("nobody has reviewed it")
        .isZero();

    house().seller().contests(dispute, "It was sent as ordered");
    house().caseWorker("case-worker").completes(CaseWorker.REVIEW, dispute, Forms.denies());
    House.soon(
        () ->
            assertThat(step(manager, "UserTask_ReviewClaim").path("passed").path("value").asInt())
                .isEqualTo(1));
    assertThat(
            house()
                .read(
                    house()
                        .page(manager, heat(manager) + "?country=GL&from=2001-01-01&to=2001-12-31"))
                .findValuesAsText("id"))
        .as("in another period, only what stands there now")
        .doesNotContain("Message_ClaimFiled");
  }

  @Test
  default void a_dispute_shows_the_way_it_went_where_it_stands_and_what_can_come() {
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    Complaint dispute = house().contested();
    String instance = house().caseWorker("case-worker").instance(CaseWorker.REVIEW, dispute);
    JsonNode way =
        house().read(house().page(manager, "/oversight/cockpit/instances/" + instance + "/way"));
    assertThat(texts(way.path("walked")))
        .contains("Message_ClaimFiled", "ServiceTask_AskSeller", "Message_ClaimAnswered")
        .doesNotContain("UserTask_ReviewClaim", "Message_OfferAccepted");
    assertThat(texts(way.path("now"))).contains("UserTask_ReviewClaim", "SubProcess_Review");
    assertThat(texts(way.path("flows"))).contains("Flow_Negotiation_ClaimFiled");
    assertThat(texts(way.path("flows"))).doesNotContain("Flow_Negotiation_OfferAccepted");
    assertThat(texts(way.path("next"))).isNotEmpty();
    assertThat(way.path("due").findValuesAsText("id"))
        .contains("UserTask_ReviewClaim", "Timer_ReviewOverdue");
    assertThat(way.path("stops").findValuesAsText("name")).contains("Review claim");
    house().buyer().withdraws(dispute, "");
    assertThat(
            texts(
                house()
                    .read(
                        house().page(manager, "/oversight/cockpit/instances/" + instance + "/way"))
                    .path("now")))
        .as("it is over")
        .isEmpty();
  }

  private JsonNode step(Visitor manager, String id) {
    for (JsonNode step : house().read(house().page(manager, heat(manager) + "?country=GL"))) {
      if (step.path("id").asText().equals(id)) {
        return step;
      }
    }
    return house().read("{}");
  }

  private String heat(Visitor manager) {
    JsonNode definitions =
        house()
            .read(
                house()
                    .page(
                        manager,
                        "/camunda/api/engine/engine/default/process-definition"
                            + "?key=dispute&latestVersion=true"));
    return "/oversight/cockpit/definitions/" + definitions.get(0).path("id").asText() + "/heat";
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
