package dev.redress.disputes;

/**
 * Another dispute that was decided, about the same kind of problem, goods and amount.
 *
 * @param decision the one in force
 * @param sharedRules how many of the policy's rules hit in both
 */
public record Precedent(DisputeView dispute, Decision decision, int sharedRules) {}
