package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Remedy;
import org.jspecify.annotations.Nullable;

/** Somebody, or the policy, decided the dispute; the three parts apart. */
public record DecisionMade(
    long disputeId,
    Actor actor,
    Outcome outcome,
    @Nullable Remedy remedy,
    Payer payer,
    boolean countsAsDefect)
    implements DisputeEvent {}
