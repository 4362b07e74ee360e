package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import java.time.Instant;

/** A deadline's time runs again. */
public record DeadlineResumed(
    long disputeId,
    Actor actor,
    DeadlineKind deadline,
    Binds binds,
    long subject,
    Instant dueAt,
    String reason)
    implements DeadlineMoved {}
