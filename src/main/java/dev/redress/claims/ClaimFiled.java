package dev.redress.claims;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Remedy;

/** The buyer asked the marketplace to decide. */
public record ClaimFiled(long disputeId, Actor actor, Remedy remedy) implements DisputeEvent {}
