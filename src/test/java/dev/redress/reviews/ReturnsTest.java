package dev.redress.reviews;

import static dev.redress.disputes.CaseFileStub.BUYER;
import static dev.redress.disputes.CaseFileStub.NOW;
import static dev.redress.disputes.CaseFileStub.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.redress.RedressTest;
import dev.redress.disputes.CaseFileStub;
import dev.redress.disputes.NotTheirs;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Remedy;
import dev.redress.orders.ReturnArrived;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.RunningDeadlines;
import dev.redress.reviews.ReturnView.State;
import java.time.Clock;
import java.time.ZoneOffset;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ReturnsTest {

  private static final Remedy ON_RETURN = Remedy.refundOnReturn(Money.parse("USD 50.00"));
  private static final ProvideLabel LABEL = new ProvideLabel("SF", null, "see the mail", null);

  private final CaseFileStub file = new CaseFileStub();
  private final RunningDeadlines deadlines = new RunningDeadlines(NOW);
  private final ReturnProcess process = mock(ReturnProcess.class);
  private final Returns returns;

  @Autowired
  ReturnsTest(GoodsReturnRepository rows) {
    returns =
        new Returns(
            rows, file.disputes, deadlines.deadlines, process, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void goods_are_due_until_they_came_back_and_never_twice() {
    granted();
    assertThat(returns.due(file.id)).isTrue();
    returns.askForLabel(file.id);
    returns.provideLabel(file.id, LABEL, SELLER);
    returns.ship(file.id, new ShipGoods("SF", "SF123"), BUYER);
    assertThat(deadlines.kinds()).containsExactly(DeadlineKind.RETURN_RECEIPT);
    returns.receive(file.id, new ReceiveGoods(GoodsCondition.DAMAGED, "scratched"), SELLER);
    assertThat(returns.due(file.id)).isFalse();
    file.decided(Outcome.GRANTED_ON_RETURN, ON_RETURN, Actor.SYSTEM);
    assertThat(returns.due(file.id)).isFalse();
    assertThat(file.story())
        .containsExactly(
            "ReturnLabelAskedFor", "ReturnLabelProvided", "GoodsShipped", "GoodsReceived");
    assertThat(deadlines.kinds()).isEmpty();
    assertThat(returns.of(file.id).orElseThrow().condition()).isEqualTo(GoodsCondition.DAMAGED);
  }

  @Test
  void nothing_is_due_where_the_buyer_keeps_the_goods() {
    assertThat(returns.due(file.id)).isFalse();
    file.decided(Outcome.GRANTED_FULL, Remedy.fullRefund(Money.parse("USD 50.00")), Actor.SYSTEM);
    assertThat(returns.due(file.id)).isFalse();
  }

  @Test
  void each_step_is_taken_by_its_own_side() {
    granted();
    returns.askForLabel(file.id);
    assertThatThrownBy(() -> returns.provideLabel(file.id, LABEL, BUYER))
        .isInstanceOf(NotTheirs.class);
    returns.provideLabel(file.id, LABEL, SELLER);
    assertThatThrownBy(() -> returns.ship(file.id, new ShipGoods("SF", "1"), SELLER))
        .isInstanceOf(NotTheirs.class);
  }

  @Test
  void without_a_label_in_time_the_buyer_keeps_the_goods_and_the_refund() {
    granted();
    returns.askForLabel(file.id);
    returns.waive(file.id);
    assertThat(returns.due(file.id)).isFalse();
    assertThat(file.inForce().orElseThrow().remedy()).isEqualTo(ON_RETURN);
  }

  @Test
  void a_buyer_who_does_not_ship_in_time_is_denied() {
    granted();
    returns.askForLabel(file.id);
    returns.provideLabel(file.id, LABEL, SELLER);
    assertThat(returns.forfeit(file.id)).isEqualTo(Outcome.DENIED);
    assertThat(file.inForce().orElseThrow().remedy()).isNull();
    assertThat(returns.due(file.id)).isFalse();
  }

  @Test
  void an_agreement_stays_one_when_the_buyer_does_not_ship() {
    file.decided(Outcome.SETTLED, ON_RETURN, BUYER);
    returns.askForLabel(file.id);
    returns.provideLabel(file.id, LABEL, SELLER);
    assertThat(returns.forfeit(file.id)).isEqualTo(Outcome.SETTLED);
    assertThat(file.inForce().orElseThrow().remedy()).isNull();
  }

  @Test
  void a_parcel_that_arrives_gives_the_seller_the_full_time_to_inspect() {
    granted();
    returns.askForLabel(file.id);
    returns.provideLabel(file.id, LABEL, SELLER);
    returns.ship(file.id, new ShipGoods("SF", "SF123"), BUYER);
    returns.on(new ReturnArrived(file.view().line(), NOW));
    verify(deadlines.deadlines).restart(file.id, DeadlineKind.RETURN_RECEIPT);
    returns.on(new ReturnArrived(file.view().line(), NOW));
    assertThat(file.story()).containsOnlyOnce("ReturnedGoodsArrived");
    returns.presumeReceipt(file.id);
    assertThat(returns.of(file.id).orElseThrow().state()).isEqualTo(State.PRESUMED);
  }

  @Test
  void a_parcel_that_arrives_untold_counts_as_shipped() {
    granted();
    returns.askForLabel(file.id);
    returns.provideLabel(file.id, LABEL, SELLER);
    returns.on(new ReturnArrived(file.view().line(), NOW));
    verify(process).goodsShipped(file.view().number().value());
    verify(deadlines.deadlines, never()).restart(anyLong(), any());
    assertThat(deadlines.kinds()).containsExactly(DeadlineKind.RETURN_RECEIPT);
  }

  private void granted() {
    file.decided(Outcome.GRANTED_ON_RETURN, ON_RETURN, Actor.SYSTEM);
  }
}
