package dev.redress.reviews;

import dev.redress.policy.Proposal;
import dev.redress.settlement.Refundable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is held against, beside the review itself.
 *
 * @param replyUntil until when a side may still reply to a corrected problem type, null if none may
 * @param proposal what the policy says, null where it leaves it open
 * @param mostTime how much more time than the policy's length an evidence request may give
 */
record Circumstances(
    Refundable refundable,
    @Nullable Instant replyUntil,
    @Nullable Proposal proposal,
    Duration mostTime) {}
