package dev.redress.claims;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/** The seller is asked to answer the claim until then. */
public record SellerAsked(long disputeId, Actor actor, Instant dueAt) implements DisputeEvent {}
