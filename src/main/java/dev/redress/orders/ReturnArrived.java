package dev.redress.orders;

import java.time.Instant;

/** Tracking says that a returned parcel has reached the seller. */
public record ReturnArrived(OrderLineId line, Instant at) {}
