package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import java.time.Instant;

/** There is more time: who is bound took what the policy leaves to it, or a case worker gave it. */
public record DeadlineExtended(
    long disputeId,
    Actor actor,
    DeadlineKind deadline,
    Binds binds,
    long subject,
    Instant dueAt,
    String reason)
    implements DeadlineMoved {}
