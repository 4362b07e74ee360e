package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The amount is so high that a second person looks at the decision before it is given. */
public record SecondApprovalAskedFor(long disputeId, Actor actor) implements DisputeEvent {}
