package dev.redress.evidence;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;

/** Whoever submitted an item withdrew it. */
public record EvidenceWithdrawn(
    long disputeId, Actor actor, long evidenceId, EvidenceKind kind, String reason)
    implements DisputeEvent {}
