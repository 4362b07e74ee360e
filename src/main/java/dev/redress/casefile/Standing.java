package dev.redress.casefile;

import dev.redress.disputes.DisputeView;
import dev.redress.guarantee.Actor;

/** A dispute and as whom its reader stands in it. */
public record Standing(DisputeView dispute, Actor reader) {}
