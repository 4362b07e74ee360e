package dev.redress.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Remedy;
import dev.redress.settlement.Refundable.GrantedAmountMissing;
import dev.redress.settlement.Refundable.GrantedInOtherCurrency;
import dev.redress.settlement.Refundable.GrantedNothing;
import dev.redress.settlement.Refundable.MoreThanRefundable;
import dev.redress.settlement.Refundable.NotToBeGranted;
import dev.redress.settlement.Refundable.NothingLeftToRefund;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RefundableTest {

  private static final Refundable UP_TO_40 = new Refundable(Money.parse("USD 40.00"));

  @Test
  void a_full_grant_is_all_that_can_be_refunded() {
    assertThat(UP_TO_40.grant(Outcome.GRANTED_FULL, null))
        .isEqualTo(Remedy.fullRefund(Money.parse("USD 40.00")));
  }

  @Test
  void a_partial_grant_may_be_everything_but_no_cent_more() {
    assertThat(UP_TO_40.grant(Outcome.GRANTED_PARTIAL, Money.parse("USD 40.00")))
        .isEqualTo(Remedy.partialRefund(Money.parse("USD 40.00")));
    assertThatThrownBy(() -> UP_TO_40.grant(Outcome.GRANTED_PARTIAL, Money.parse("USD 40.01")))
        .isInstanceOf(MoreThanRefundable.class);
  }

  @Test
  void a_partial_grant_needs_a_positive_amount_in_the_currency_of_the_order() {
    assertThatThrownBy(() -> UP_TO_40.grant(Outcome.GRANTED_PARTIAL, null))
        .isInstanceOf(GrantedAmountMissing.class);
    assertThatThrownBy(() -> UP_TO_40.grant(Outcome.GRANTED_PARTIAL, Money.parse("USD 0.00")))
        .isInstanceOf(GrantedNothing.class);
    assertThatThrownBy(() -> UP_TO_40.grant(Outcome.GRANTED_PARTIAL, Money.parse("USD -1.00")))
        .isInstanceOf(GrantedNothing.class);
    assertThatThrownBy(() -> UP_TO_40.grant(Outcome.GRANTED_PARTIAL, Money.parse("EUR 1.00")))
        .isInstanceOf(GrantedInOtherCurrency.class);
  }

  @Test
  void a_grant_on_return_is_everything_unless_it_says_less() {
    assertThat(UP_TO_40.grant(Outcome.GRANTED_ON_RETURN, null))
        .isEqualTo(Remedy.refundOnReturn(Money.parse("USD 40.00")));
    assertThat(UP_TO_40.grant(Outcome.GRANTED_ON_RETURN, Money.parse("USD 30.00")))
        .isEqualTo(Remedy.refundOnReturn(Money.parse("USD 30.00")));
  }

  @Test
  void a_denial_grants_nothing() {
    assertThat(UP_TO_40.grant(Outcome.DENIED, Money.parse("USD 5.00"))).isNull();
  }

  @Test
  void what_has_gone_back_already_cannot_be_granted_again() {
    Refundable nothing = new Refundable(Money.parse("USD 0.00"));
    assertThatThrownBy(() -> nothing.grant(Outcome.GRANTED_FULL, null))
        .isInstanceOf(NothingLeftToRefund.class);
  }

  @Test
  void only_grants_and_denials_are_decided() {
    assertThatThrownBy(() -> UP_TO_40.grant(Outcome.SETTLED, null))
        .isInstanceOf(NotToBeGranted.class);
  }
}
