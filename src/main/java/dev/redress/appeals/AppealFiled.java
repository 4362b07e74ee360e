package dev.redress.appeals;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;
import java.util.Set;

/** One side asked for a second look at parts of the decision. */
public record AppealFiled(
    long disputeId, Actor actor, Party party, Set<AppealPart> parts, String text)
    implements DisputeEvent {}
