package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;

/** A buyer reported a problem with an order line. */
public record DisputeOpened(long disputeId, Actor actor, ProblemType problemType, Remedy wanted)
    implements DisputeEvent {}
