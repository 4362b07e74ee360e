package dev.redress.settlement;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/**
 * What the ledger says of a dispute does not add up, or is not what its buyer was paid: managers
 * must look at once. It does not stand on the timeline, which is for what happened in the dispute.
 */
public record LedgerUnbalanced(long disputeId, Actor actor) implements DisputeEvent {}
