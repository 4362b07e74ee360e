package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The virus scanner knows the content as harmful. */
public final class Infected extends Refusal {

  /**
   * @param finding the name of the signature
   */
  Infected(String finding) {
    super(Fact.of("finding", finding));
  }

  @Override
  public String field() {
    return "file";
  }
}
