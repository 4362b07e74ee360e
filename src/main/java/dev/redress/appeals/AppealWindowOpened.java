package dev.redress.appeals;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/** From now until {@code until} a side that has not appealed yet may do so. */
public record AppealWindowOpened(long disputeId, Actor actor, Instant until)
    implements DisputeEvent {}
