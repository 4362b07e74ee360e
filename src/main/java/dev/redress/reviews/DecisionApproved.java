package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** A second person approved the decision. */
public record DecisionApproved(long disputeId, Actor actor) implements DisputeEvent {}
