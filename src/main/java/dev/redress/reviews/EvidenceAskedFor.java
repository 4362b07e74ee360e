package dev.redress.reviews;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import java.time.Instant;
import java.util.Set;

/** The reviewer asked one side for evidence. */
public record EvidenceAskedFor(
    long disputeId,
    Actor actor,
    Party askedOf,
    Set<EvidenceKind> kinds,
    String question,
    Instant dueAt)
    implements DisputeEvent {}
