package dev.redress.steering;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/**
 * A manager set a task's priority, which the policy's points no longer move.
 *
 * @param staffReason in the manager's words, for staff only
 */
public record PriorityPinned(long disputeId, Actor actor, int priority, String staffReason)
    implements DisputeEvent {}
