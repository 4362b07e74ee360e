package dev.redress.policy;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** All versions of the policy, and the explanations of what was decided under them. */
@Service
public class Policies {

  /** The version under which orders of that time are disputed. */
  public String versionFor(Instant orderedAt) {
    return "2026-11";
  }

  /** The policy of a version that {@link #versionFor} named. */
  public Policy of(String version) {
    throw new UnsupportedOperationException();
  }

  /** Keeps why something was decided, in the caller's transaction. */
  public void explain(long disputeId, Evaluation<?> evaluation) {}

  /** Everything that the tables said in a dispute, the oldest first. */
  public List<Explanation> explanations(long disputeId) {
    return List.of();
  }
}
