package dev.redress.claims;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.util.List;

/** The policy refuses the claim for good, for each of these reasons. */
public record ClaimRefused(long disputeId, Actor actor, List<String> reasons)
    implements DisputeEvent {}
