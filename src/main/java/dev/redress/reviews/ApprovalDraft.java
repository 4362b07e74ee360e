package dev.redress.reviews;

/** What the second person says to a held decision. */
public sealed interface ApprovalDraft {

  /** The decision is given as it stands. */
  record Approve() implements ApprovalDraft {}

  /** The reviewer looks again; {@code reason} is for the reviewer, not for the parties. */
  record SendBack(String reason) implements ApprovalDraft {}
}
