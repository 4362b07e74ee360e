package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** A case worker left the claim to senior reviewers; why is for them and stands in the review. */
public record ReferredToSenior(long disputeId, Actor actor) implements DisputeEvent {}
