package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/** A member of staff opened the case file, for the first time on a day. */
public record CaseFileViewed(long disputeId, Actor actor) implements DisputeEvent {}
