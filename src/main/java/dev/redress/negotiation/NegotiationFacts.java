package dev.redress.negotiation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the negotiation has shown, for the policy's tables.
 *
 * @param sellerAnsweredAt the seller's first word, null while there is none
 * @param sellerDeclined whether the seller declined what the buyer asked for
 * @param returnRequested whether the buyer asked to send the goods back
 * @param returnRefused whether the seller declined that
 */
public record NegotiationFacts(
    @Nullable Instant sellerAnsweredAt,
    boolean sellerDeclined,
    boolean returnRequested,
    boolean returnRefused) {}
