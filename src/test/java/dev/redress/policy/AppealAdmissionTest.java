package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppealAdmissionTest {

  private static List<String> against(AppealAdmissionFacts facts) {
    return POLICY.admission(facts).result().stream()
        .map(ground -> ground.rule() + " " + ground.reason())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Party.class)
  void each_side_may_appeal_with_new_evidence_or_an_alleged_rule_error(Party side) {
    assertThat(against(new AppealAdmissionFacts(side, Outcome.DENIED, 0, true, 1, false)))
        .isEmpty();
    assertThat(against(new AppealAdmissionFacts(side, Outcome.DENIED, 0, true, 0, true))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void only_a_decision_can_be_appealed(Outcome outcome) {
    List<String> grounds =
        against(new AppealAdmissionFacts(Party.BUYER, outcome, 0, true, 1, true));
    if (outcome.isDecision()) {
      assertThat(grounds).isEmpty();
    } else {
      assertThat(grounds).containsExactly("P-01 NOT_A_DECISION");
    }
  }

  @Test
  void a_side_appeals_once() {
    assertThat(against(new AppealAdmissionFacts(Party.SELLER, Outcome.DENIED, 1, true, 1, true)))
        .containsExactly("P-02 APPEALED_ALREADY");
  }

  @Test
  void an_appeal_comes_within_its_window() {
    assertThat(against(new AppealAdmissionFacts(Party.SELLER, Outcome.DENIED, 0, false, 1, true)))
        .containsExactly("P-03 APPEAL_WINDOW_OVER");
  }

  @Test
  void an_appeal_brings_something_new() {
    assertThat(against(new AppealAdmissionFacts(Party.SELLER, Outcome.DENIED, 0, true, 0, false)))
        .containsExactly("P-04 NOTHING_NEW");
  }

  @Test
  void every_ground_is_named() {
    assertThat(against(new AppealAdmissionFacts(Party.SELLER, Outcome.SETTLED, 1, false, 0, false)))
        .hasSize(4);
  }
}
