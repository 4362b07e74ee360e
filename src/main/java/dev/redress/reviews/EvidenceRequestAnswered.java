package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;

/** The side that was asked answered; {@code text} is empty where it sent a file. */
public record EvidenceRequestAnswered(long disputeId, Actor actor, Party askedOf, String text)
    implements DisputeEvent {}
