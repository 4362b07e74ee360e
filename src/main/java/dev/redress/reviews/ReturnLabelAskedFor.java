package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/** The goods go back: the seller is to provide a return label by {@code dueAt}. */
public record ReturnLabelAskedFor(long disputeId, Actor actor, Instant dueAt)
    implements DisputeEvent {}
