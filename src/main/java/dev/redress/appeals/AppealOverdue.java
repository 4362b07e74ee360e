package dev.redress.appeals;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/** The appeal target was missed; the managers are told, nothing is decided by itself. */
public record AppealOverdue(long disputeId, Actor actor, Instant dueAt) implements DisputeEvent {}
