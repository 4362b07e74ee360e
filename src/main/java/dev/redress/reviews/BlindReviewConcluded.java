package dev.redress.reviews;

/**
 * Somebody has given the second answers. It is no part of the dispute's history: neither the
 * parties nor whoever decided hear of it.
 */
public record BlindReviewConcluded(long disputeId) {}
