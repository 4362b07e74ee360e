package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The file has no content. */
public final class FileEmpty extends Refusal {

  FileEmpty() {
    super();
  }

  @Override
  public String field() {
    return "file";
  }
}
