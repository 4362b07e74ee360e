package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import java.time.Instant;

/** Whoever is bound by a deadline is reminded of it. */
public record DeadlineApproaching(
    long disputeId, Actor actor, DeadlineKind deadline, Binds binds, Instant dueAt)
    implements DisputeEvent {}
