package dev.redress.settlement;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.RemedyType;

/** The seller owes goods, not money: a replacement or a second shipment. */
public record GoodsOwed(long disputeId, Actor actor, RemedyType remedy) implements DisputeEvent {}
