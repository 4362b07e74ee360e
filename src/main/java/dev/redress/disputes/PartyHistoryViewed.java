package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/** A member of staff looked at what both parties were in before, for the first time on a day. */
public record PartyHistoryViewed(long disputeId, Actor actor) implements DisputeEvent {}
