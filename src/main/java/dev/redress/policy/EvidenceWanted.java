package dev.redress.policy;

import dev.redress.guarantee.EvidenceKind;

/**
 * One line of a side's checklist: evidence that helps it. The texts are the kind's, {@code
 * evidenceKind.<kind>}.
 *
 * @param rule id of the row in {@code evidence-wanted.dmn}
 */
public record EvidenceWanted(String rule, EvidenceKind kind) {}
