package dev.redress.claims;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The seller did not answer the claim in time. */
public record SellerStayedSilent(long disputeId, Actor actor) implements DisputeEvent {}
