package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The seller did not confirm the receipt in time: the goods count as received. */
public record ReceiptPresumed(long disputeId, Actor actor) implements DisputeEvent {}
