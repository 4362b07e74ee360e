package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/**
 * A verification found a case file not as it was recorded: managers must look at once. It does not
 * stand on the timeline, which may be what is broken.
 *
 * @param findings how many
 */
public record CustodyBroken(long disputeId, Actor actor, int findings) implements DisputeEvent {}
