package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/** The time to reply to the corrected problem type is over. */
public record ReplyWaived(long disputeId, Actor actor) implements DisputeEvent {}
