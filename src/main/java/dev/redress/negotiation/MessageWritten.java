package dev.redress.negotiation;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** One side wrote to the other. */
public record MessageWritten(long disputeId, Actor actor, long messageId) implements DisputeEvent {}
