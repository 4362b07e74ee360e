package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.PauseReason;

/** A deadline's time stands still: it does not end before it is resumed. */
public record DeadlinePaused(
    long disputeId,
    Actor actor,
    DeadlineKind deadline,
    Binds binds,
    long subject,
    PauseReason pauseReason,
    String reason)
    implements DisputeEvent {}
