package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The seller provided no label in time: the buyer keeps the goods and is refunded. */
public record ReturnWaived(long disputeId, Actor actor) implements DisputeEvent {}
