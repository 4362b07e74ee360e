package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import org.jspecify.annotations.Nullable;

/** The dispute came to its end. */
public record DisputeClosed(long disputeId, Actor actor, @Nullable Outcome outcome)
    implements DisputeEvent {}
