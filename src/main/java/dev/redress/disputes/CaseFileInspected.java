package dev.redress.disputes;

import dev.redress.guarantee.Actor;

/**
 * A manager opened the case file for a stated reason, which holds for a day.
 *
 * @param reason in the manager's words, for staff only; may be empty
 */
public record CaseFileInspected(long disputeId, Actor actor, InspectionGround ground, String reason)
    implements DisputeEvent {}
