package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/** The payment system reported a charge-back: the bank decides now. */
public record DisputeChargedBack(long disputeId, Actor actor) implements DisputeEvent {}
