package dev.redress.disputes;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyColumns;
import dev.redress.guarantee.Stage;
import dev.redress.orders.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The head of a case file: guards what may happen to it as a whole, whatever its stage. */
class Dispute {

  @Id @Nullable Long id;
  String number;
  String orderNumber;
  int line;
  String buyer;
  String seller;
  ProblemType problemType;
  String description;

  @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
  RemedyColumns wanted;

  Stage stage;
  @Nullable Outcome outcome;
  Instant openedAt;
  @Nullable Instant closedAt;
  String policyVersion;
  @Nullable String openLine;
  String peerGroup;

  /** Its peer group while a decision of the marketplace is in force; null otherwise. */
  @Nullable String precedentFor;

  @Nullable Instant erasedAt;
  int chainLength;
  String chainHead;
  @Version @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  Dispute() {}

  static Dispute opened(
      DisputeNumber number,
      OrderLineId line,
      String buyer,
      String seller,
      ProblemType problemType,
      String description,
      Remedy wanted,
      Instant at,
      String policyVersion,
      PeerGroup peers) {
    Dispute dispute = new Dispute();
    dispute.number = number.value();
    dispute.orderNumber = line.orderNumber();
    dispute.line = line.line();
    dispute.buyer = buyer;
    dispute.seller = seller;
    dispute.problemType = problemType;
    dispute.description = description;
    dispute.wanted = RemedyColumns.of(wanted);
    dispute.stage = Stage.NEGOTIATION;
    dispute.openedAt = at;
    dispute.policyVersion = policyVersion;
    dispute.peerGroup = peers.key();
    dispute.openLine = line.toString();
    dispute.chainHead = HashChain.START;
    return dispute;
  }

  long id() {
    return Objects.requireNonNull(id, "not saved yet");
  }

  /** Of what never changes after the dispute was opened. */
  Seal seal() {
    return Seal.of(
        number,
        orderNumber,
        line,
        buyer,
        seller,
        description,
        wanted.toRemedy(),
        openedAt,
        policyVersion);
  }

  /**
   * Of what stays when the rest is erased; the decisions without their words and their authors'
   * names.
   */
  Seal remains(List<DecisionRows.Recorded> decisions) {
    return Seal.of(
        number,
        orderNumber,
        line,
        problemType,
        wanted.toRemedy(),
        stage,
        outcome,
        openedAt,
        closedAt,
        policyVersion,
        erasedAt,
        decisions.stream().map(recorded -> recorded.seal().hash()).toList());
  }

  boolean isErased() {
    return erasedAt != null;
  }

  /** Nothing says any more who they were and what they wrote. */
  void erase(Instant now) {
    buyer = "";
    seller = "";
    description = "";
    precedentFor = null;
    erasedAt = now;
  }

  /** The process tells where the dispute stands; the case file follows. */
  void enter(Stage next, Instant now) {
    stage = next;
    if (next == Stage.CLOSED) {
      closedAt = now;
      openLine = null;
    }
  }

  void decide(Outcome decided) {
    requireOpen();
    end(decided);
  }

  /** A buyer gives up at any stage, but what was granted is granted. */
  void withdraw() {
    requireOpen();
    if (!view().canBeWithdrawn()) {
      throw new NothingLeftToWithdraw();
    }
    end(Outcome.WITHDRAWN);
  }

  void endWithout(Outcome decision) {
    end(decision);
  }

  private void end(Outcome ended) {
    outcome = ended;
    precedentFor = ended.isDecision() ? peerGroup : null;
  }

  /** Answers what it was before. */
  ProblemType correct(ProblemType to) {
    requireOpen();
    AlreadyDecided.refuse(view());
    if (to == problemType) {
      throw new SameProblemType(to);
    }
    ProblemType before = problemType;
    problemType = to;
    peerGroup = new PeerGroup(peerGroup).with(to).key();
    return before;
  }

  void requireOpen() {
    if (closedAt != null) {
      throw new DisputeIsClosed(number);
    }
  }

  DisputeView view() {
    return new DisputeView(
        id(),
        new DisputeNumber(number),
        new OrderLineId(orderNumber, line),
        buyer,
        seller,
        problemType,
        description,
        Objects.requireNonNull(wanted.toRemedy()),
        stage,
        outcome,
        openedAt,
        closedAt,
        policyVersion);
  }
}
