package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Stage;
import dev.redress.orders.OrderLineId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The head of a case file as others see it. Times are instants.
 *
 * @param wanted what the buyer asked for when opening
 * @param outcome null while nothing is decided or agreed
 * @param policyVersion the version in force when the order was placed
 */
public record DisputeView(
    long id,
    DisputeNumber number,
    OrderLineId line,
    String buyer,
    String seller,
    ProblemType problemType,
    String description,
    Remedy wanted,
    Stage stage,
    @Nullable Outcome outcome,
    Instant openedAt,
    @Nullable Instant closedAt,
    String policyVersion) {

  /** As it was while it was under review. */
  public DisputeView asUndecided() {
    return new DisputeView(
        id,
        number,
        line,
        buyer,
        seller,
        problemType,
        description,
        wanted,
        Stage.REVIEW,
        null,
        openedAt,
        null,
        policyVersion);
  }

  public String accountOf(Party party) {
    return party == Party.BUYER ? buyer : seller;
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  /** Whether the buyer can still give up: what was granted or agreed stands. */
  public boolean canBeWithdrawn() {
    return outcome == null || outcome == Outcome.DENIED || outcome == Outcome.INELIGIBLE;
  }

  /** Decided by somebody or by the policy, or agreed on by both sides. */
  public boolean isDecided() {
    return outcome != null;
  }

  /** The side that this actor acts for; refuses anyone who is no party. */
  public Party partyOf(Actor actor) {
    for (Party party : Party.values()) {
      if (actor.equals(Actor.of(party, accountOf(party)))) {
        return party;
      }
    }
    throw new NotAParty();
  }
}
