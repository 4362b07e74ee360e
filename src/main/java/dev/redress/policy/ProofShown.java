package dev.redress.policy;

/**
 * What shows that the goods reached the buyer.
 *
 * @param scanned the carrier's tracking says delivered
 * @param signed there is evidence of a signature
 */
public record ProofShown(boolean scanned, boolean signed) {}
