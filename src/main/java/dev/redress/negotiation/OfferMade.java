package dev.redress.negotiation;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Remedy;

/** One side proposed a remedy. */
public record OfferMade(long disputeId, Actor actor, long offerId, Remedy remedy)
    implements DisputeEvent {}
