package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** What stands in storage in the place of an item's preview or copy is not what was made of it. */
public final class FileAltered extends Refusal {

  FileAltered(String fileName) {
    super(Fact.of("fileName", fileName));
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
