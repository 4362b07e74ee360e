package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/** The other side replied to the corrected problem type. */
public record ReplyGiven(long disputeId, Actor actor, String text) implements DisputeEvent {}
