package dev.redress.settlement;

/** The payment system is asked for a refund of that dispute; whether it pays, is to be seen. */
public record RefundAsked(long disputeId) {}
