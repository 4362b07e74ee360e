package dev.redress.claims;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.policy.Ground;
import java.util.List;

/** The policy refuses the claim for good, on each of these grounds. */
public record ClaimRefused(long disputeId, Actor actor, List<Ground> grounds)
    implements DisputeEvent {}
