package dev.redress.steering;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/**
 * A manager had a step tried again that had failed for good.
 *
 * @param staffReason in the manager's words, for staff only
 */
public record StepTriedAgain(long disputeId, Actor actor, String staffReason)
    implements DisputeEvent {}
