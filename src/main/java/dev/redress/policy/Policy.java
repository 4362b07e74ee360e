package dev.redress.policy;

import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import java.util.List;
import org.joda.money.Money;

/** One version of the policy: its tables, which never change. Asking them changes nothing. */
public class Policy {

  Policy() {}

  public String version() {
    return "2026-11";
  }

  /** Whether a claim may be filed in that situation: every ground against it. */
  public Evaluation<Eligibility> eligibility(FilingSituation situation) {
    throw new UnsupportedOperationException();
  }

  /** Whether an accepted claim is a clear case. */
  public Evaluation<AutomaticAnswer> automatic(AutomaticFacts facts) {
    throw new UnsupportedOperationException();
  }

  /**
   * How a claim of an amount is reviewed: before the review with what is claimed, before a decision
   * binds with what is granted.
   *
   * @throws NoExchangeRate where none is configured for the amount's currency
   */
  public Evaluation<ReviewRouting> routing(Money amount) {
    throw new UnsupportedOperationException();
  }

  /** Every ground against admitting an appeal; empty if it is admitted. */
  public Evaluation<List<Ground>> admission(AppealAdmissionFacts facts) {
    throw new UnsupportedOperationException();
  }

  /**
   * What helps a side to show its case, the most telling first.
   *
   * @param paid for the order line: dear goods want a signature
   */
  public List<EvidenceWanted> evidenceWanted(ProblemType problemType, Party side, Money paid) {
    throw new UnsupportedOperationException();
  }

  /** The terms of a kind of deadline. */
  public DeadlineTerms terms(DeadlineKind kind) {
    throw new UnsupportedOperationException();
  }
}
