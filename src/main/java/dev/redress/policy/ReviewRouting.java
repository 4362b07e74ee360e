package dev.redress.policy;

/**
 * How a claim of an amount is reviewed.
 *
 * @param secondApproval whether a second person has to approve the decision
 * @param priority of the task in Tasklist
 * @param proofOfDelivery what counts as proof that the parcel was delivered
 * @param ground the rule that says so
 */
public record ReviewRouting(
    boolean secondApproval, TaskPriority priority, ProofOfDelivery proofOfDelivery, Ground ground) {

  /** What a seller has to show. */
  public enum ProofOfDelivery {
    CARRIER_SCAN,
    SIGNATURE
  }
}
