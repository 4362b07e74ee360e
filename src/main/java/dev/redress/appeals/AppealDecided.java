package dev.redress.appeals;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Party;

/** The senior reviewer decided the appeal; the decision itself is told apart. */
public record AppealDecided(
    long disputeId, Actor actor, Party party, AppealVerdict verdict, BothLanguages text)
    implements DisputeEvent {}
