package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.ProblemType;

/** The problem type was corrected; everything else stays. */
public record ProblemTypeCorrected(
    long disputeId, Actor actor, ProblemType was, ProblemType problemType, String reason)
    implements DisputeEvent {}
