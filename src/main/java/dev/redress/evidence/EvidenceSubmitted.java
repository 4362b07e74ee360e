package dev.redress.evidence;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;

/**
 * A file became part of the case file, where it stands already; the hash ties the timeline to its
 * content. Whoever waits for evidence of the actor's side may go on.
 */
public record EvidenceSubmitted(
    long disputeId, Actor actor, long evidenceId, EvidenceKind kind, String fileName, String sha256)
    implements DisputeEvent {}
