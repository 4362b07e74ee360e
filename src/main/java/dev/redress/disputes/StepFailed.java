package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/**
 * A step of a dispute's process failed each time it was tried, and is tried no more: an incident.
 * Managers must see to it. It does not stand on the timeline, which is for both parties.
 */
public record StepFailed(long disputeId, Actor actor) implements DisputeEvent {}
