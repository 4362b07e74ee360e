package dev.redress.policy;

import java.util.Optional;

/** Which version a dispute is under. The disputes know; the policy only asks. */
public interface PolicyOfDispute {

  /** The version that was in force when the dispute's order was placed; empty if there is none. */
  Optional<String> versionOf(long disputeId);
}
