package dev.redress.appeals;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/** The appeal lies before a senior reviewer, who is to decide by {@code dueAt}. */
public record AppealAdmitted(long disputeId, Actor actor, Instant dueAt) implements DisputeEvent {}
