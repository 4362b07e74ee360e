package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/**
 * The time to keep what the case file says of people was over, and it was erased. The contents of
 * all earlier entries are gone; this one vouches for the figures that stay.
 */
public record PersonalDataErased(long disputeId, Actor actor) implements DisputeEvent {}
