package dev.redress.policy;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;

/**
 * The facts that the table {@code appeal-admission} is asked with.
 *
 * @param outcome what was decided or agreed
 * @param appealsBefore how often this side has appealed in this dispute
 * @param windowOpen whether the deadline APPEAL_WINDOW still runs
 * @param newEvidence how many pieces of evidence this side has added since the decision
 * @param ruleErrorAlleged whether the appeal says which rule was applied wrongly
 */
public record AppealAdmissionFacts(
    Party party,
    Outcome outcome,
    int appealsBefore,
    boolean windowOpen,
    int newEvidence,
    boolean ruleErrorAlleged) {

  FactSheet sheet() {
    return new FactSheet()
        .with("party", party)
        .with("outcome", outcome)
        .with("decision", outcome.isDecision())
        .with("appealsBefore", appealsBefore)
        .with("windowOpen", windowOpen)
        .with("newEvidence", newEvidence)
        .with("ruleErrorAlleged", ruleErrorAlleged);
  }
}
