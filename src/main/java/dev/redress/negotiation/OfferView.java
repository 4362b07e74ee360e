package dev.redress.negotiation;

import dev.redress.guarantee.Party;
import dev.redress.guarantee.Remedy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer as both sides see it.
 *
 * @param expiresAt null for the buyer's first wish, which stands until it is answered
 */
public record OfferView(
    long id,
    Party by,
    Remedy remedy,
    String text,
    Instant madeAt,
    @Nullable Instant expiresAt,
    State state) {

  /** Whether an offer still binds the one who made it, and what became of it. */
  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    /** Its maker made another, or a claim took its place. */
    REPLACED
  }
}
