package dev.redress.negotiation;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;

/** Nobody answered an offer in time. */
public record OfferExpired(long disputeId, Actor actor, long offerId, Party offeredBy)
    implements DisputeEvent {}
