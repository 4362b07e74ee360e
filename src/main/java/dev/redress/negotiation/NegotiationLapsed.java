package dev.redress.negotiation;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** Nothing was heard for long; the dispute lapses. */
public record NegotiationLapsed(long disputeId, Actor actor) implements DisputeEvent {}
