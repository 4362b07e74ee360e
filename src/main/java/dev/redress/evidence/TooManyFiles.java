package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** One side has submitted as many files as the configuration allows. */
public final class TooManyFiles extends Refusal {

  TooManyFiles(int limit) {
    super(Fact.of("limit", limit));
  }

  @Override
  public String field() {
    return "file";
  }
}
