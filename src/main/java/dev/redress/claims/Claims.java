package dev.redress.claims;

import dev.redress.guarantee.Actor;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All claims: filing, eligibility, the seller's answer, and what the policy decides by itself. */
@Service
public class Claims {

  /**
   * Files the claim. A claim that the policy refuses for good is recorded with its grounds ({@link
   * ClaimView#refusedFor}) and can be appealed.
   *
   * @throws MayNotFileYet where it may be filed later; nothing was filed
   */
  public ClaimView file(long disputeId, FileClaim command, Actor buyer) {
    throw new UnsupportedOperationException();
  }

  public void answer(long disputeId, AnswerClaim command, Actor seller) {}

  public Optional<ClaimView> find(long disputeId) {
    return Optional.empty();
  }
}
