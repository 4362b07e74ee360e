package dev.redress.orders;

import java.time.Instant;

/** The payment system reported that no charge-back is open any more on the line. */
public record ChargebackEnded(OrderLineId line, Instant at) {}
