package dev.redress.evidence;

import dev.redress.guarantee.Refusal;

/** What the content is, whatever its name says, is not taken as evidence. */
public final class TypeNotAllowed extends Refusal {

  TypeNotAllowed(String mediaType) {
    super(Fact.of("type", mediaType));
  }

  @Override
  public String field() {
    return "file";
  }
}
