package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Role;
import dev.redress.identity.Visitor;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the board tells of fairness; each story's goods go where nobody else's do. */
interface FairnessStories extends Stories {

  @Test
  default void an_overturned_decision_counts_against_its_reviewer_and_its_rules() {
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    Goods goods = house().goods().shippedTo("FO", "Streymoy");
    Complaint dispute = house().contested(ProblemType.NOT_RECEIVED, goods);
    house().caseWorker("case-worker").completes(CaseWorker.REVIEW, dispute, Forms.denies());
    House.soon(
        () ->
            assertThat(cell(tile(manager, "parity", "FO"), "By the buyer’s language", 0))
                .as("denied, and one says little")
                .startsWith("0% (0% to 79"));
    assertThat(tile(manager, "overturn", "FO").path("tables")).isEmpty();

    house().buyer().appeals(dispute, Set.of("REFUND"), "The signature is not mine");
    house()
        .caseWorker("senior-reviewer")
        .completes(CaseWorker.APPEAL, dispute, Forms.grantsFully("SELLER", true));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    House.soon(
        () ->
            assertThat(cell(tile(manager, "overturn", "FO"), "By reviewer", 3))
                .startsWith("100% ("));
    JsonNode tile = tile(manager, "overturn", "FO");
    assertThat(tile.path("headlines").get(0).path("of").asText()).startsWith("1 of 1; 95 %:");
    JsonNode reviewer = table(tile, "By reviewer").path("rows").get(0);
    assertThat(reviewer.path("cells").findValuesAsText("raw")).startsWith("1", "1", "1", "1.0");
    assertThat(table(tile, "By rule").path("rows")).isNotEmpty();
    String overturned = reviewer.path("cells").get(2).path("href").asText();
    assertThat(house().page(manager, overturned))
        .contains(dispute.number(), "case-worker: Overturned");
    assertThat(cell(tile(manager, "parity", "FO"), "By the buyer’s language", 0))
        .as("the outcome in force")
        .startsWith("100% (");
  }

  @Test
  default void a_decision_that_counts_as_a_defect_raises_its_sellers_rate() {
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    house().register("rated-seller", Role.SELLER, Locale.ENGLISH);
    Goods goods =
        new Goods(house().buyer(), house().person("rated-seller"), house().now())
            .shippedTo("AX", "Mariehamn");
    Complaint dispute =
        house().buyer().opens(ProblemType.NOT_RECEIVED, goods, Remedies.fullRefund());
    house().person("rated-seller").declinesOffer(dispute);
    house().buyer().filesClaim(dispute, Remedies.fullRefund());
    house().person("rated-seller").contests(dispute, "It was sent as ordered");
    house()
        .caseWorker("case-worker")
        .completes(CaseWorker.REVIEW, dispute, Forms.grantsFully("SELLER", true));
    House.soon(
        () ->
            assertThat(cell(tile(manager, "sellers", "AX"), "Highest defect rates", 2))
                .startsWith("100% ("));
    JsonNode seller = table(tile(manager, "sellers", "AX"), "Highest defect rates");
    assertThat(
            house()
                .page(
                    manager, seller.path("rows").get(0).path("cells").get(1).path("href").asText()))
        .contains(dispute.number());
  }

  @Test
  default void two_reviewers_who_decide_alike_agree() {
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    Complaint dispute =
        house().contested(ProblemType.NOT_RECEIVED, house().goods().shippedTo("BM", "Hamilton"));
    house().caseWorker("case-worker").completes(CaseWorker.REVIEW, dispute, Forms.denies());
    house().caseWorker("case-worker2").completes(CaseWorker.BLIND, dispute, Forms.denies());
    House.soon(
        () ->
            assertThat(tile(manager, "agreement", "BM").path("headlines").findValuesAsText("of"))
                .contains("same in 1 of 1"));
    JsonNode pairs =
        table(tile(manager, "agreement", "BM"), "First decision (rows) and blind review (columns)");
    String denied = pairs.path("rows").get(3).path("cells").get(3).path("href").asText();
    assertThat(house().page(manager, denied)).contains(dispute.number(), "Denied, then Denied");
  }

  private JsonNode tile(Visitor manager, String name, String country) {
    return house()
        .read(
            house()
                .page(
                    manager,
                    "/oversight/figures/tiles/%s?country=%s&from=2025-01-01"
                        .formatted(name, country)));
  }

  private static JsonNode table(JsonNode tile, String label) {
    for (JsonNode table : tile.path("tables")) {
      if (table.path("label").asText().equals(label)) {
        return table;
      }
    }
    return tile.path("none");
  }

  /** Of the first row. */
  private static String cell(JsonNode tile, String table, int column) {
    return table(tile, table).path("rows").path(0).path("cells").path(column).path("text").asText();
  }
}
