package dev.redress.figures;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What should make no difference to what is decided.
 *
 * @param buyerLanguage in which the buyer was first written to; null where nobody wrote to them,
 *     likewise {@code sellerLanguage}
 * @param amount null in a currency that the policy has no rate for
 * @param orderedAt when the order was placed
 */
record Circumstances(
    @Nullable Locale buyerLanguage,
    @Nullable Locale sellerLanguage,
    @Nullable AmountBand amount,
    Instant orderedAt) {}
