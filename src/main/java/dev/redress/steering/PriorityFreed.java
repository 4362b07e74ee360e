package dev.redress.steering;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/**
 * A manager left a task's priority to the policy again.
 *
 * @param staffReason in the manager's words, for staff only
 */
public record PriorityFreed(long disputeId, Actor actor, String staffReason)
    implements DisputeEvent {}
