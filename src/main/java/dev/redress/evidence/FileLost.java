package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** The item is known, but storage has its file no more. Verification tells the managers. */
public final class FileLost extends Refusal {

  FileLost(String fileName) {
    super(Fact.of("fileName", fileName));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
