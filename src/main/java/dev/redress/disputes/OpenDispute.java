package dev.redress.disputes;

import dev.redress.guarantee.ProblemType;
import dev.redress.orders.OrderLineId;

/** A buyer reports a problem with an order line and says what would put it right. */
public record OpenDispute(
    OrderLineId line, ProblemType problemType, String description, RemedyRequest wanted) {}
