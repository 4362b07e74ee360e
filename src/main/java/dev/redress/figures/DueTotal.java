package dev.redress.figures;

import dev.redress.policy.DeadlineKind;

/**
 * How many deadlines of a kind are over and still unmet, and how many are over soon.
 *
 * @param soon those not over yet that will be within the time asked for
 */
public record DueTotal(DeadlineKind kind, long overdue, long soon) {}
