package dev.redress.negotiation;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The seller did not answer in time: the buyer may file a claim. */
public record ClaimWayOpened(long disputeId, Actor actor) implements DisputeEvent {}
