package dev.redress.appeals;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** Nobody appealed in time: the decision is final. */
public record AppealWindowClosed(long disputeId, Actor actor) implements DisputeEvent {}
