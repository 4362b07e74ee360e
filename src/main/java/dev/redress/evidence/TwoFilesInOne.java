package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The file is of an allowed type and something else besides: an archive, a page, a document. */
public final class TwoFilesInOne extends Refusal {

  TwoFilesInOne() {
    super();
  }

  @Override
  public String field() {
    return "file";
  }
}
