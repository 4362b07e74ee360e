package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import java.time.Instant;

/** The other side may reply to the corrected problem type until then. */
public record ReplyGranted(long disputeId, Actor actor, Instant dueAt) implements DisputeEvent {}
