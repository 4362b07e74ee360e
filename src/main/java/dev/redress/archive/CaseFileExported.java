package dev.redress.archive;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/** Somebody took the case file out of the house; the archive has this entry already. */
public record CaseFileExported(long disputeId, Actor actor) implements DisputeEvent {}
