package dev.redress.negotiation;

import static dev.redress.guarantee.Party.BUYER;
import static dev.redress.guarantee.Party.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.guarantee.Party;
import dev.redress.guarantee.Remedy;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OfferTest {

  private static final Instant MADE = Instant.parse("2026-11-02T08:00:00Z");
  private static final Instant EXPIRES = MADE.plus(Duration.ofDays(3));

  @Test
  void the_other_side_accepts_an_open_offer() {
    Offer offer = offerFrom(SELLER);
    offer.accept(BUYER, EXPIRES.minusMillis(1));
    assertThat(offer.state).isEqualTo(OfferView.State.ACCEPTED);
  }

  @Test
  void seller_cannot_accept_an_expired_offer() {
    Offer offer = offerFrom(BUYER);
    assertThatThrownBy(() -> offer.accept(SELLER, EXPIRES)).isInstanceOf(OfferHasExpired.class);
    assertThat(offer.isOpen()).isTrue();
  }

  @Test
  void nobody_answers_the_own_offer() {
    assertThatThrownBy(() -> offerFrom(SELLER).accept(SELLER, MADE)).isInstanceOf(OwnOffer.class);
    assertThatThrownBy(() -> offerFrom(BUYER).decline(BUYER, MADE)).isInstanceOf(OwnOffer.class);
  }

  @Test
  void an_offer_is_answered_once() {
    Offer offer = offerFrom(SELLER);
    offer.decline(BUYER, MADE);
    assertThatThrownBy(() -> offer.accept(BUYER, MADE)).isInstanceOf(OfferNotOpen.class);
  }

  @Test
  void the_buyers_first_wish_stands_without_end() {
    Offer wish = Offer.made(1, BUYER, aRefund(), "", MADE);
    wish.accept(SELLER, MADE.plus(Duration.ofDays(29)));
    assertThat(wish.state).isEqualTo(OfferView.State.ACCEPTED);
  }

  @Test
  void a_declined_return_counts_as_a_refused_one() {
    Negotiation negotiation = Negotiation.opened(1, aReturn());
    negotiation.declined(SELLER, aReturn());
    assertThat(negotiation.facts().returnRequested()).isTrue();
    assertThat(negotiation.facts().returnRefused()).isTrue();
    assertThat(negotiation.facts().sellerDeclined()).isTrue();
  }

  @Test
  void only_the_sellers_first_word_is_the_answer() {
    Negotiation negotiation = Negotiation.opened(1, aRefund());
    assertThat(negotiation.heard(BUYER, MADE)).isFalse();
    assertThat(negotiation.heard(SELLER, MADE.plusSeconds(60))).isTrue();
    assertThat(negotiation.heard(SELLER, MADE.plusSeconds(90))).isFalse();
    assertThat(negotiation.facts().sellerAnsweredAt()).isEqualTo(MADE.plusSeconds(60));
  }

  private static Offer offerFrom(Party party) {
    Offer offer = Offer.made(1, party, aRefund(), "", MADE);
    offer.expiresAt = EXPIRES;
    return offer;
  }

  private static Remedy aRefund() {
    return Remedy.partialRefund(Money.parse("USD 12.50"));
  }

  private static Remedy aReturn() {
    return Remedy.refundOnReturn(Money.parse("USD 12.50"));
  }
}
