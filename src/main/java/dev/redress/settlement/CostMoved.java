package dev.redress.settlement;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Payer;
import org.joda.money.Money;

/** Somebody else bears the cost now; the buyer keeps what was paid. */
public record CostMoved(long disputeId, Actor actor, Money amount, Payer payer)
    implements DisputeEvent {}
