package dev.redress.negotiation;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Remedy;

/** The other side accepted: the offer binds both. */
public record OfferAccepted(long disputeId, Actor actor, long offerId, Remedy remedy)
    implements DisputeEvent {}
