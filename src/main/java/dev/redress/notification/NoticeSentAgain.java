package dev.redress.notification;

import dev.redress.disputes.DisputeEvent;
import dev.redress.guarantee.Actor;

/**
 * A manager had a notice sent again that nobody would have got.
 *
 * @param part of whoever is to get it
 * @param staffReason in the manager's words, for staff only
 */
public record NoticeSentAgain(long disputeId, Actor actor, Part part, String staffReason)
    implements DisputeEvent {}
