package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The second person did not approve; the reviewer looks again. */
public record DecisionSentBack(long disputeId, Actor actor) implements DisputeEvent {}
