package dev.redress.reviews;

import dev.redress.settlement.Refundable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is held against, beside the review itself.
 *
 * @param replyUntil until when a side may still reply to a corrected problem type, null if none may
 */
record Circumstances(Refundable refundable, @Nullable Instant replyUntil) {}
