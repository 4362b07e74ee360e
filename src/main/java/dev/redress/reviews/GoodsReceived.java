package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The seller received and inspected the goods. */
public record GoodsReceived(long disputeId, Actor actor, GoodsCondition condition, String note)
    implements DisputeEvent {}
