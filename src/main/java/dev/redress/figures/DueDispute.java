package dev.redress.figures;

import dev.redress.policy.DeadlineKind;
import java.time.Instant;

/** A dispute in which a deadline is over or soon will be. */
public record DueDispute(long disputeId, DeadlineKind kind, long subject, Instant dueAt) {}
