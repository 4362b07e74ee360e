package dev.redress.settlement;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Payer;
import org.joda.money.Money;

/** The payment system paid the buyer. */
public record RefundPaid(long disputeId, Actor actor, Money amount, Payer payer)
    implements DisputeEvent {}
