package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** The dispute was decided or agreed on; what is wrong with the decision belongs into an appeal. */
public final class AlreadyDecided extends Refusal {

  /** Refuses where there is a decision or an agreement. */
  public static void refuse(DisputeView dispute) {
    if (dispute.isDecided()) {
      throw new AlreadyDecided();
    }
  }
}
