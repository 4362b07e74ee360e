package dev.redress.negotiation;

import dev.redress.disputes.Seal;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyColumns;
import dev.redress.negotiation.OfferView.State;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** One side's proposed remedy. Accepted, it binds; it can be answered once, and in time. */
class Offer {

  @Id @Nullable Long id;
  long disputeId;
  Party party;

  @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
  RemedyColumns remedy;

  String text;
  Instant madeAt;
  @Nullable Instant expiresAt;
  State state;
  @Version @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  Offer() {}

  static Offer made(long disputeId, Party by, Remedy remedy, String text, Instant now) {
    Offer offer = new Offer();
    offer.disputeId = disputeId;
    offer.party = by;
    offer.remedy = RemedyColumns.of(remedy);
    offer.text = text;
    offer.madeAt = now;
    offer.state = State.OPEN;
    return offer;
  }

  long id() {
    return Objects.requireNonNull(id, "not saved yet");
  }

  Remedy remedy() {
    return Objects.requireNonNull(remedy.toRemedy());
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  void accept(Party by, Instant now) {
    answer(by, now);
    state = State.ACCEPTED;
  }

  void decline(Party by, Instant now) {
    answer(by, now);
    state = State.DECLINED;
  }

  private void answer(Party by, Instant now) {
    if (by == party) {
      throw new OwnOffer();
    }
    if (state == State.EXPIRED || (isOpen() && isOver(now))) {
      throw new OfferHasExpired(Objects.requireNonNull(expiresAt));
    }
    if (!isOpen()) {
      throw new OfferNotOpen();
    }
  }

  boolean isOver(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  void expire() {
    state = State.EXPIRED;
  }

  void replace() {
    state = State.REPLACED;
  }

  /** Of what never changes after the offer was made. */
  Seal seal() {
    return Seal.of(id(), party, remedy(), text, madeAt);
  }

  /** Of what became of it. */
  Seal answerSeal() {
    return Seal.of(id(), state, remedy(), text);
  }

  OfferView view() {
    return new OfferView(id(), party, remedy(), text, madeAt, expiresAt, state);
  }
}
