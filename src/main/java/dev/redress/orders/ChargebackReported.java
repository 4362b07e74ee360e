package dev.redress.orders;

import java.time.Instant;

/** The payment system reported that the buyer's bank took the money back. */
public record ChargebackReported(OrderLineId line, Instant at) {}
