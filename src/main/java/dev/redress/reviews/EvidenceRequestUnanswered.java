package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;

/** The side that was asked stayed silent; the reviewer is bound by that. */
public record EvidenceRequestUnanswered(long disputeId, Actor actor, Party askedOf)
    implements DisputeEvent {}
