package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import java.time.Instant;

/**
 * The review target was missed while a decision waits for its second person; the managers are told,
 * nothing is decided by itself.
 */
public record ApprovalOverdue(long disputeId, Actor actor, Instant dueAt) implements DisputeEvent {}
