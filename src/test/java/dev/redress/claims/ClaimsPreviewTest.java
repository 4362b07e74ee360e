package dev.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.redress.disputes.CaseFileStub;
import dev.redress.disputes.DisputeView;
import dev.redress.guarantee.Remedy;
import dev.redress.negotiation.Negotiations;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.policy.AnySituation;
import dev.redress.policy.Deadlines;
import dev.redress.policy.DefaultPolicy;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Evaluation;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both sides see before filing is what is decided when the claim is filed. */
class ClaimsPreviewTest {

  private static final int SITUATIONS = 1_500;

  private final CaseFileStub file = new CaseFileStub();
  private final ClaimFacts facts = mock(ClaimFacts.class);
  private final ClaimRepository rows = mock(ClaimRepository.class);
  private final Orders orders = mock(Orders.class);
  private final Policies policies = mock(Policies.class);
  private final Claims claims =
      new Claims(
          rows,
          facts,
          file.disputes,
          mock(Negotiations.class),
          orders,
          policies,
          mock(Deadlines.class),
          mock(ClaimProcess.class),
          Clock.systemUTC());

  private final List<Evaluation<?>> kept = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Europe/Berlin"})
  void preview_and_decision_never_disagree_on_the_same_facts(String zone) {
    when(policies.of(anyString())).thenReturn(DefaultPolicy.in(zone, "DE"));
    OrderLine line = mock(OrderLine.class);
    when(line.refundable()).thenReturn(Money.parse("USD 62.00"));
    when(orders.line(any())).thenReturn(line);
    doAnswer(call -> kept.add(call.getArgument(1))).when(policies).explain(anyLong(), any(), any());
    Random random = new Random(zone.length());
    int[] answers = new int[3];
    for (int i = 0; i < SITUATIONS; i++) {
      when(facts.situation(any(DisputeView.class), any())).thenReturn(AnySituation.by(random));
      Claim claim =
          Claim.filed(
              file.id, "broken", Remedy.fullRefund(Money.parse("USD 50.00")), CaseFileStub.NOW);
      when(rows.of(anyLong())).thenReturn(Optional.of(claim));
      kept.clear();

      Eligibility preview = claims.preview(file.id);
      answers[decisionAgrees(preview, claim)]++;
    }
    assertThat(answers).as("accepted, refused for good, not yet").doesNotContain(0);
  }

  /** Which of the three answers it was. */
  private int decisionAgrees(Eligibility preview, Claim claim) {
    List<Ground> grounds = preview.grounds();
    boolean accepted;
    try {
      accepted = claims.checkEligibility(file.id);
    } catch (MayNotFileYet notYet) {
      assertThat(preview.eligible() || preview.never()).isFalse();
      assertThat(notYet.grounds()).isEqualTo(grounds);
      assertThat(Optional.ofNullable(notYet.from())).isEqualTo(preview.from());
      assertThat(kept).isEmpty();
      return 2;
    }
    assertThat(kept).singleElement().extracting(Evaluation::result).isEqualTo(preview);
    assertThat(claim.refusedFor()).extracting(Ground::rule).isEqualTo(rules(grounds));
    assertThat(preview.eligible()).isEqualTo(accepted);
    assertThat(preview.never()).isEqualTo(!accepted);
    return accepted ? 0 : 1;
  }

  private static List<String> rules(List<Ground> grounds) {
    return grounds.stream().map(Ground::rule).toList();
  }
}
