package dev.redress.claims;

/** The seller's answer to a claim; a contested claim needs a text. */
public record AnswerClaim(Answer answer, String text) {

  /** Accepting grants what was claimed; contesting leads to the policy's tables and to review. */
  public enum Answer {
    ACCEPT,
    CONTEST
  }
}
