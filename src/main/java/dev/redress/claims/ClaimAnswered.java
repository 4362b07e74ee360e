package dev.redress.claims;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The seller answered the claim. */
public record ClaimAnswered(long disputeId, Actor actor, AnswerClaim.Answer answer)
    implements DisputeEvent {}
