package dev.redress.evidence;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;

/** Staff keeps an item from the other side. */
public record EvidenceRestricted(
    long disputeId,
    Actor actor,
    long evidenceId,
    EvidenceKind kind,
    RestrictionGround ground,
    String reason)
    implements DisputeEvent {}
