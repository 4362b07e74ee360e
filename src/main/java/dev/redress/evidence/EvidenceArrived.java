package dev.redress.evidence;

import dev.redress.guarantee.Actor;

/**
 * Published in the submitting transaction, after the item stands in the case file: whoever waits
 * for evidence of this side may go on.
 */
public record EvidenceArrived(long disputeId, Actor by) {}
