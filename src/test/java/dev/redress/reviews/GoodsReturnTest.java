package dev.redress.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.guarantee.Texts.TextMissing;
import dev.redress.reviews.ReturnView.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GoodsReturnTest {

  private static final Instant NOW = Instant.parse("2026-11-05T02:00:00Z");
  private static final ProvideLabel LABEL = new ProvideLabel(null, null, "in the box", null);
  private static final ShipGoods SHIPMENT = new ShipGoods("SF", "SF123");
  private static final ReceiveGoods RECEIPT = new ReceiveGoods(GoodsCondition.AS_SENT, "");

  private final GoodsReturn goods = asked();

  @Test
  void goods_go_back_in_three_steps() {
    goods.provideLabel(LABEL, NOW);
    goods.ship(SHIPMENT, NOW);
    goods.receive(RECEIPT, NOW);
    assertThat(goods.state).isEqualTo(State.RECEIVED);
    assertThat(goods.state.fulfilled()).isTrue();
  }

  @Test
  void no_step_is_skipped_or_taken_twice() {
    assertThatThrownBy(() -> goods.ship(SHIPMENT, NOW)).isInstanceOf(NoReturnExpected.class);
    assertThatThrownBy(() -> goods.receive(RECEIPT, NOW)).isInstanceOf(NoReturnExpected.class);
    goods.provideLabel(LABEL, NOW);
    assertThatThrownBy(() -> goods.provideLabel(LABEL, NOW)).isInstanceOf(NoReturnExpected.class);
    assertThatThrownBy(() -> goods.waive(NOW)).isInstanceOf(NoReturnExpected.class);
    goods.ship(SHIPMENT, NOW);
    assertThatThrownBy(() -> goods.forfeit(NOW)).isInstanceOf(NoReturnExpected.class);
  }

  @Test
  void a_label_is_shown_or_described() {
    assertThatThrownBy(() -> goods.provideLabel(new ProvideLabel(null, null, " ", null), NOW))
        .isInstanceOf(TextMissing.class);
    goods.provideLabel(new ProvideLabel(null, null, "", 3L), NOW);
    assertThat(goods.state).isEqualTo(State.LABEL_PROVIDED);
  }

  @Test
  void goods_that_arrive_untold_count_as_shipped() {
    goods.provideLabel(LABEL, NOW);
    assertThat(goods.canArrive()).isTrue();
    assertThat(goods.arrive(NOW)).isTrue();
    assertThat(goods.state).isEqualTo(State.SHIPPED);
    assertThat(goods.canArrive()).isFalse();
  }

  @Test
  void goods_told_of_arrive_as_expected() {
    goods.provideLabel(LABEL, NOW);
    goods.ship(SHIPMENT, NOW);
    assertThat(goods.arrive(NOW)).isFalse();
  }

  @Test
  void a_receipt_says_in_which_condition() {
    goods.provideLabel(LABEL, NOW);
    goods.ship(SHIPMENT, NOW);
    assertThatThrownBy(() -> goods.receive(new ReceiveGoods(null, ""), NOW))
        .isInstanceOf(ConditionMissing.class);
  }

  @Test
  void a_buyer_who_does_not_ship_has_not_done_what_a_return_asks() {
    goods.provideLabel(LABEL, NOW);
    goods.forfeit(NOW);
    assertThat(goods.state.fulfilled()).isFalse();
  }

  private static GoodsReturn asked() {
    GoodsReturn goods = new GoodsReturn();
    goods.state = State.LABEL_ASKED;
    return goods;
  }
}
