package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.guarantee.ProblemType;
import dev.redress.identity.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the board in Cockpit counts, asked for as Cockpit asks for it. */
interface FigureStories extends Stories {

  @Test
  default void the_board_counts_a_dispute_and_leads_to_it() {
    Visitor manager = Visitor.signedIn(house().port(), "manager");
    Complaint dispute =
        house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("4711.00"));
    List<String> tiles = new ArrayList<>();
    json(manager, "/oversight/figures")
        .path("tiles")
        .forEach(tile -> tiles.add(tile.path("name").asText()));
    assertThat(tiles).contains("open", "flow", "due", "time", "money", "failures");

    House.soon(
        () ->
            assertThat(
                    house().page(manager, "/oversight/figures/disputes?measure=OPEN&detail=REVIEW"))
                .contains("/oversight/disputes/" + dispute.number()));
    for (String tile : tiles) {
      JsonNode shown =
          json(
              manager,
              "/oversight/figures/tiles/" + tile + "?problem=NOT_RECEIVED&from=2026-01-01");
      assertThat(shown.path("name").asText()).isEqualTo(tile);
      shown
          .findValuesAsText("href")
          .forEach(
              href -> {
                if (!href.isEmpty()) {
                  assertThat(house().page(manager, href)).as(href).contains("<main");
                }
              });
    }
    assertThat(house().page(manager, "/oversight/figures/deadlines?state=SOON&kind=REVIEW_TARGET"))
        .contains("<main");
    assertThat(house().page(manager, "/oversight/figures/disputes/csv?measure=AT_STAKE"))
        .contains(dispute.number(), "4711.00");
    house().buyer().withdraws(dispute, "");
  }

  private JsonNode json(Visitor manager, String address) {
    return house().read(house().page(manager, address));
  }
}
