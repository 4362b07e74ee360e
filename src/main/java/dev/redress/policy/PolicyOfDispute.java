package dev.redress.policy;

/** Which version a dispute is under. The disputes know; the policy only asks. */
public interface PolicyOfDispute {

  /**
   * The version that was in force when the dispute's order was placed.
   *
   * @throws RuntimeException where there is no such dispute
   */
  String versionOf(long disputeId);
}
