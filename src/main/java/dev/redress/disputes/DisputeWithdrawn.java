package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/** The buyer gave the complaint up. */
public record DisputeWithdrawn(long disputeId, Actor actor, String reason)
    implements DisputeEvent {}
