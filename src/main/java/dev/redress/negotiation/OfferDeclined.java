package dev.redress.negotiation;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;

/** The other side declined an offer. */
public record OfferDeclined(long disputeId, Actor actor, long offerId, Party offeredBy)
    implements DisputeEvent {}
