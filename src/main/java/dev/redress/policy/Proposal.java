package dev.redress.policy;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import java.util.List;

/**
 * What the policy says of a claim that a person decides: all three parts of a decision, and the
 * rules behind them. It binds nobody, but whoever departs from it says why.
 *
 * @param payer who would bear a grant; says nothing where nothing is granted
 */
public record Proposal(Outcome outcome, Payer payer, boolean countsAsDefect, List<Ground> grounds) {

  public Proposal {
    grounds = List.copyOf(grounds);
  }

  /** Whether a decision of these three parts is what is proposed here. */
  public boolean isKeptBy(Outcome decided, Payer bearer, boolean defect) {
    return decided == outcome
        && defect == countsAsDefect
        && (!decided.isGrant() || bearer == payer);
  }
}
