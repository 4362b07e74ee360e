package dev.redress.reviews;

import dev.redress.disputes.DisputeView;
import dev.redress.guarantee.Texts;
import dev.redress.reviews.ReturnView.State;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** Goods on their way back to the seller, step by step; no step is taken twice or skipped. */
class GoodsReturn {

  @Id @Nullable Long id;
  long disputeId;
  long decisionId;
  String orderNumber;
  int line;
  State state;
  @Nullable String labelCarrier;
  @Nullable String labelTracking;
  @Nullable String labelNote;
  @Nullable Long labelEvidenceId;
  @Nullable String carrier;
  @Nullable String tracking;
  @Nullable Instant labelProvidedAt;
  @Nullable Instant shippedAt;
  @Nullable Instant arrivedAt;
  @Nullable GoodsCondition conditionFound;
  @Nullable Instant endedAt;
  @Version @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  GoodsReturn() {}

  static GoodsReturn due(DisputeView dispute, long decisionId) {
    GoodsReturn goods = new GoodsReturn();
    goods.disputeId = dispute.id();
    goods.decisionId = decisionId;
    goods.orderNumber = dispute.line().orderNumber();
    goods.line = dispute.line().line();
    goods.state = State.LABEL_ASKED;
    return goods;
  }

  void provideLabel(ProvideLabel label, Instant now) {
    require(State.LABEL_ASKED);
    boolean shown = label.evidenceId() != null || label.tracking() != null;
    labelNote = shown ? Texts.optional("note", label.note()) : Texts.required("note", label.note());
    labelCarrier = label.carrier();
    labelTracking = label.tracking();
    labelEvidenceId = label.evidenceId();
    labelProvidedAt = now;
    state = State.LABEL_PROVIDED;
  }

  void ship(ShipGoods shipment, Instant now) {
    require(State.LABEL_PROVIDED);
    carrier = Texts.required("carrier", shipment.carrier());
    tracking = Texts.required("tracking", shipment.tracking());
    shippedAt = now;
    state = State.SHIPPED;
  }

  /**
   * Tracking says that the goods are with the seller.
   *
   * @return whether the buyer had not told yet that they were on their way
   */
  boolean arrive(Instant at) {
    boolean untold = state == State.LABEL_PROVIDED;
    if (!untold) {
      require(State.SHIPPED);
    }
    arrivedAt = at;
    state = State.SHIPPED;
    return untold;
  }

  boolean canArrive() {
    return arrivedAt == null && (state == State.LABEL_PROVIDED || state == State.SHIPPED);
  }

  void receive(ReceiveGoods receipt, Instant now) {
    require(State.SHIPPED);
    if (receipt.condition() == null) {
      throw new ConditionMissing();
    }
    conditionFound = receipt.condition();
    end(State.RECEIVED, now);
  }

  void presumeReceipt(Instant now) {
    require(State.SHIPPED);
    end(State.PRESUMED, now);
  }

  void waive(Instant now) {
    require(State.LABEL_ASKED);
    end(State.WAIVED, now);
  }

  void forfeit(Instant now) {
    require(State.LABEL_PROVIDED);
    end(State.FORFEITED, now);
  }

  private void end(State as, Instant now) {
    state = as;
    endedAt = now;
  }

  private void require(State expected) {
    if (state != expected) {
      throw new NoReturnExpected();
    }
  }

  ReturnView view() {
    return new ReturnView(
        Objects.requireNonNull(id),
        state,
        labelCarrier,
        labelTracking,
        labelNote,
        labelEvidenceId,
        carrier,
        tracking,
        labelProvidedAt,
        shippedAt,
        arrivedAt,
        conditionFound,
        endedAt);
  }
}
