package dev.redress.evidence;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;

/** Staff lets both sides open an item again. */
public record EvidenceReleased(
    long disputeId, Actor actor, long evidenceId, EvidenceKind kind, String reason)
    implements DisputeEvent {}
