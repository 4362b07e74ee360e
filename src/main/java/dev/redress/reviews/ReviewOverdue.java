package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/** The review target was missed; the managers are told, nothing is decided by itself. */
public record ReviewOverdue(long disputeId, Actor actor, Instant dueAt) implements DisputeEvent {}
