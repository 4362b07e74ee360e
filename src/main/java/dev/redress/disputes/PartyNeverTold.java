package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;

/**
 * A deadline would be over, but the notice of it never reached who is bound: its time stands still
 * until a manager has seen to it.
 */
public record PartyNeverTold(long disputeId, Actor actor, DeadlineKind deadline, Binds binds)
    implements DisputeEvent {}
