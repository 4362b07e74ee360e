package dev.redress.policy;

/**
 * A clause of the policy that a decision may rest on, in one language.
 *
 * @param rule stable id, such as {@code R-03}
 * @param beside why it was met in this dispute; of one that was not, the question of its table
 * @param met whether the dispute's facts met it
 */
public record PickedClause(String rule, String clause, String beside, boolean met) {}
