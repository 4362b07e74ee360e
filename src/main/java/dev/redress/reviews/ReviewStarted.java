package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/** The claim lies before a case worker, who is to decide by {@code dueAt}. */
public record ReviewStarted(long disputeId, Actor actor, Instant dueAt) implements DisputeEvent {}
