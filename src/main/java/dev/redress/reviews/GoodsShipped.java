package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** The buyer sent the goods back. */
public record GoodsShipped(long disputeId, Actor actor, String carrier, String tracking)
    implements DisputeEvent {}
