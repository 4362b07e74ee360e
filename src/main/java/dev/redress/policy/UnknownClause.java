package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** A decision rests on rules of the policy that the dispute is under, and on no others. */
public final class UnknownClause extends Refusal {

  UnknownClause(String rule) {
    super(Fact.of("rule", rule));
  }

  @Override
  public String field() {
    return "clauses";
  }
}
