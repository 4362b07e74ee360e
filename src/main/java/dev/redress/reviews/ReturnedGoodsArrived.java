package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/**
 * Tracking says that the goods have reached the seller, who is to inspect them by {@code dueAt}.
 */
public record ReturnedGoodsArrived(long disputeId, Actor actor, Instant dueAt)
    implements DisputeEvent {}
