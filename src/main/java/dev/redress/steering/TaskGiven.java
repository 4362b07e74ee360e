package dev.redress.steering;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/**
 * A manager gave a task to somebody, or back to the queue.
 *
 * @param staffReason in the manager's words, for staff only
 */
public record TaskGiven(long disputeId, Actor actor, String staffReason) implements DisputeEvent {}
