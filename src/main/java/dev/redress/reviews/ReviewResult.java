package dev.redress.reviews;

import dev.redress.guarantee.Outcome;

/** What a completed review leads to. */
public sealed interface ReviewResult {

  /** One side was asked for evidence. */
  record EvidenceAsked() implements ReviewResult {}

  /** The decision waits for a second person. */
  record ApprovalNeeded() implements ReviewResult {}

  /** Senior reviewers go on with it. */
  record LeftToSeniors() implements ReviewResult {}

  /** The claim is decided. */
  record Decided(Outcome outcome) implements ReviewResult {}
}
