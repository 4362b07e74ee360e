package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.guarantee.Outcome;
import dev.redress.policy.Draft;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A policy that is about to change, and the disputes that were decided before. */
interface PolicyStories extends Stories {

  @Test
  default void a_draft_tells_what_it_would_have_changed_and_touches_no_dispute() {
    Complaint dispute = house().claimed();
    house().nextDeadlinePasses(dispute);
    dispute.isRefunded("62.00 USD");
    house().nextDeadlinePasses(dispute);
    dispute.isClosedAs(Outcome.GRANTED_FULL);
    Complaint open = house().claimed();
    List<String> kept = house().allKeptOf(dispute);

    String draft = "2051-01";
    house()
        .uploadsPolicy(
            Draft.of(draft).butCell("automatic-decision", "A-05", "payer", "\"MARKETPLACE\""));
    JsonNode replay = done(draft);

    assertThat(replay.path("changed").asInt()).isPositive();
    JsonNode changed = disputes(replay.path("id").asLong());
    assertThat(changed.findValuesAsText("number"))
        .contains(dispute.number())
        .doesNotContain(open.number());
    JsonNode ours = of(dispute, changed);
    assertThat(ours.at("/turning/rulesNow/0").asText()).isEqualTo("A-05");
    assertThat(ours.at("/turning/thenInWords").asText()).contains("paid by: Seller");
    assertThat(ours.at("/turning/nowInWords").asText()).contains("paid by: Marketplace");
    assertThat(ours.at("/difference/buyer/amount").asText()).isEqualTo("0.00");
    assertThat(ours.at("/difference/seller/amount").asText()).isEqualTo("62.00");
    assertThat(ours.at("/difference/marketplace/amount").asText()).isEqualTo("-62.00");
    assertThat(house().allKeptOf(dispute)).isEqualTo(kept);
    assertThat(house().custody().verify(dispute.id()).findings()).isEmpty();
  }

  private JsonNode done(String draft) {
    String address = "/api/policy/versions/" + draft + "/replays";
    House.soon(
        () ->
            assertThat(house().manager().gets(address).body().at("/0/state").asText())
                .isEqualTo("DONE"));
    return house().manager().gets(address).body().get(0);
  }

  private JsonNode disputes(long replay) {
    return house()
        .manager()
        .gets("/api/policy/replays/" + replay + "/disputes?limit=200")
        .body()
        .path("items");
  }

  private static JsonNode of(Complaint dispute, JsonNode changed) {
    return StreamSupport.stream(changed.spliterator(), false)
        .filter(change -> change.path("number").asText().equals(dispute.number()))
        .findFirst()
        .orElseThrow();
  }
}
