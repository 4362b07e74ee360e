package dev.redress.journey;

import static dev.redress.journey.CaseWorker.BLIND;
import static dev.redress.journey.CaseWorker.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Stage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Decided cases before another reviewer who does not know how. */
interface BlindStories extends Stories {

  @Test
  default void another_reviewer_answers_blind_and_how_far_both_agree_is_kept() {
    CaseWorker first = house().caseWorker("case-worker");
    CaseWorker other = house().caseWorker("case-worker2");
    Complaint dispute = house().contested();
    first.completes(REVIEW, dispute, Forms.grantsFully("SELLER", true));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("62.00 USD");

    assertThat(first.isToldWhyNot(BLIND, dispute)).singleElement().asString().contains("盲审");
    assertThat(first.takes(BLIND, dispute).body().toString()).contains("NO_LONGER_BLIND");
    assertThat(other.sees("Blind reviews", BLIND, dispute)).isTrue();
    assertThat(other.reads(BLIND, dispute))
        .as("before it is claimed")
        .contains("drawn by lot")
        .doesNotContain(dispute.number(), "It was sent as ordered");

    other.takes(BLIND, dispute).succeeded();
    assertThat(other.reads(BLIND, dispute))
        .contains(dispute.number(), "It was sent as ordered", "Teapot")
        .doesNotContain("The photos show it", "照片可以证明", "A decision was made", "/case-file")
        .doesNotContain("RefundPaid", "was paid back");
    assertThat(met(other.reads(BLIND, dispute)))
        .isNotEmpty()
        .allMatch(rule -> rule.startsWith("A-"));
    assertThat(other.fillsIn(BLIND, dispute, Map.of())).containsExactly("OUTCOME_MISSING");
    assertThat(other.fillsIn(BLIND, dispute, Forms.grants("99.00", "SELLER", true)))
        .contains("MORE_THAN_REFUNDABLE");
    assertThat(other.fillsIn(BLIND, dispute, Forms.grants("20.00", "SELLER", true))).isEmpty();
    other.submits(BLIND, dispute).succeeded();

    assertThat(house().blindReviews(dispute))
        .singleElement()
        .satisfies(
            both -> {
              assertThat(both.first().reviewer()).isEqualTo("case-worker");
              assertThat(both.second().reviewer()).isEqualTo("case-worker2");
              assertThat(both.agreesOnOutcome()).isFalse();
              assertThat(both.agreesOnAmount()).isFalse();
              assertThat(both.agreesOnPayer()).isTrue();
            });
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("62.00 USD");
    assertThat(house().custody().verify(dispute.id()).findings()).isEmpty();
    assertThat(house().buyer().reads(dispute).toString()).doesNotContainIgnoringCase("blind");
  }

  @Test
  default void whoever_has_looked_since_the_decision_is_not_blind_and_nobody_changes_the_case() {
    CaseWorker first = house().caseWorker("case-worker");
    CaseWorker curious = house().caseWorker("case-worker2");
    CaseWorker senior = house().caseWorker("senior-reviewer");
    Complaint dispute = house().contested();
    first.completes(REVIEW, dispute, Forms.denies());
    curious.opens("/casework/disputes/" + dispute.number());
    assertThat(curious.takes(BLIND, dispute).body().toString()).contains("NO_LONGER_BLIND");

    senior.takes(BLIND, dispute).succeeded();
    assertThat(
            senior
                .acts(BLIND, dispute, "problem-type", Map.of("problemType", "DAMAGED"))
                .body()
                .toString())
        .contains("LOOKED_AT_BLINDLY");
    assertThat(senior.submits(BLIND, dispute).body().toString()).contains("NOTHING_DECIDED_YET");
    senior.fillsIn(BLIND, dispute, Forms.denies());
    senior.submits(BLIND, dispute).succeeded();
    assertThat(house().blindReviews(dispute))
        .singleElement()
        .satisfies(both -> assertThat(both.agreesOnOutcome() && both.agreesOnAmount()).isTrue());
  }

  /**
   * The rules that the form puts before the fold of the others: how an amount was routed tells it.
   */
  private static List<String> met(String form) {
    String grounds = form.substring(form.indexOf("rd-grounds"), form.indexOf("data-others"));
    return Pattern.compile("name=\"clauses\" value=\"([^\"]+)\"")
        .matcher(grounds)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
