package dev.redress.identity;

import dev.redress.guarantee.Refusal;

/**
 * A name is 2 to 64 small letters, digits and {@code . _ @ -}, and begins with a letter or digit.
 */
public final class MalformedAccountName extends Refusal {

  MalformedAccountName(String name) {
    super(Fact.of("name", name));
  }

  @Override
  public String field() {
    return "name";
  }
}
