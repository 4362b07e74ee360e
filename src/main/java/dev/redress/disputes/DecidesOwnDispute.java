package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Refusal;

/** Nobody decides a dispute in which they are a party. */
public final class DecidesOwnDispute extends Refusal {

  /** Refuses the parties' accounts, whatever role they act in. */
  public static void unlessForeign(DisputeView dispute, Actor actor) {
    if (actor.account().equals(dispute.buyer()) || actor.account().equals(dispute.seller())) {
      throw new DecidesOwnDispute();
    }
  }
}
