package dev.redress.claims;

import dev.redress.guarantee.Remedy;
import dev.redress.policy.Ground;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as both sides see it.
 *
 * @param refusedFor every ground why it was refused for good; empty if it was accepted
 * @param answerText what the seller said to it, null until answered
 */
public record ClaimView(
    long id,
    String description,
    Remedy remedy,
    Instant filedAt,
    List<Ground> refusedFor,
    SellerAnswer sellerAnswer,
    @Nullable Instant answeredAt,
    @Nullable String answerText) {

  /** Where the seller's answer stands. */
  public enum SellerAnswer {
    NOT_ASKED,
    ASKED,
    ACCEPTED,
    CONTESTED,
    SILENT
  }
}
