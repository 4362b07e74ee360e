package dev.redress.evidence;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;

/** A file became part of the case file; the hash ties the timeline to its content. */
public record EvidenceSubmitted(
    long disputeId, Actor actor, long evidenceId, EvidenceKind kind, String fileName, String sha256)
    implements DisputeEvent {}
