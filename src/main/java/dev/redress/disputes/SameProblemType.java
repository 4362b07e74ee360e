package dev.redress.disputes;

import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;

/** The problem type is that one already. */
public final class SameProblemType extends Refusal {

  SameProblemType(ProblemType type) {
    super(Fact.of("problemType", type));
  }

  @Override
  public String field() {
    return "problemType";
  }
}
