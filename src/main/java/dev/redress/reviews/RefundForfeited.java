package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The buyer did not send the goods back in time: nothing is owed any more. */
public record RefundForfeited(long disputeId, Actor actor) implements DisputeEvent {}
