package dev.redress.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Stage;
import dev.redress.orders.OrderLineId;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisputeTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"NEGOTIATION", "CLAIM", "REVIEW"})
  void a_buyer_withdraws_at_any_stage_before_the_decision(Stage stage) {
    Dispute dispute = aDispute();
    dispute.enter(stage, NOW);
    dispute.withdraw();
    assertThat(dispute.outcome).isEqualTo(Outcome.WITHDRAWN);
  }

  @Test
  void a_buyer_who_was_denied_may_still_withdraw() {
    Dispute dispute = decided(Outcome.DENIED);
    dispute.withdraw();
    assertThat(dispute.outcome).isEqualTo(Outcome.WITHDRAWN);
  }

  @Test
  void what_was_granted_cannot_be_withdrawn() {
    assertThatThrownBy(() -> decided(Outcome.GRANTED_FULL).withdraw())
        .isInstanceOf(NothingLeftToWithdraw.class);
  }

  @Test
  void what_was_agreed_on_cannot_be_withdrawn_while_it_is_carried_out() {
    Dispute dispute = aDispute();
    dispute.decide(Outcome.SETTLED);
    assertThatThrownBy(dispute::withdraw).isInstanceOf(NothingLeftToWithdraw.class);
    assertThatThrownBy(() -> dispute.correct(ProblemType.DAMAGED))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void a_closed_dispute_lets_the_order_line_go() {
    Dispute dispute = aDispute();
    assertThat(dispute.openLine).isEqualTo("A-1/2");
    dispute.enter(Stage.CLOSED, NOW);
    assertThat(dispute.openLine).isNull();
    assertThat(dispute.closedAt).isEqualTo(NOW);
  }

  @Test
  void nothing_happens_in_a_closed_dispute() {
    Dispute dispute = aDispute();
    dispute.enter(Stage.CLOSED, NOW);
    assertThatThrownBy(dispute::withdraw).isInstanceOf(DisputeIsClosed.class);
    assertThatThrownBy(() -> dispute.decide(Outcome.DENIED)).isInstanceOf(DisputeIsClosed.class);
    assertThatThrownBy(() -> dispute.correct(ProblemType.DAMAGED))
        .isInstanceOf(DisputeIsClosed.class);
  }

  @Test
  void the_problem_type_is_corrected_until_the_decision() {
    Dispute dispute = aDispute();
    assertThat(dispute.correct(ProblemType.DAMAGED)).isEqualTo(ProblemType.NOT_RECEIVED);
    assertThatThrownBy(() -> dispute.correct(ProblemType.DAMAGED))
        .isInstanceOf(SameProblemType.class);
    assertThatThrownBy(() -> decided(Outcome.DENIED).correct(ProblemType.DAMAGED))
        .isInstanceOf(AlreadyDecided.class);
  }

  private static Dispute decided(Outcome outcome) {
    Dispute dispute = aDispute();
    dispute.decide(outcome);
    dispute.enter(Stage.APPEAL, NOW);
    return dispute;
  }

  private static Dispute aDispute() {
    Dispute dispute =
        Dispute.opened(
            DisputeNumber.next(),
            new OrderLineId("A-1", 2),
            "buyer",
            "seller",
            ProblemType.NOT_RECEIVED,
            "It never came.",
            Remedy.fullRefund(Money.parse("USD 25.00")),
            NOW,
            "2026-11",
            new PeerGroup("NOT_RECEIVED/PHYSICAL/USD/11"));
    dispute.id = 1L;
    return dispute;
  }
}
