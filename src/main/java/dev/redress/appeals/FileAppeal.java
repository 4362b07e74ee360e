package dev.redress.appeals;

import java.util.Set;

/** One side asks for a second look. New evidence is uploaded apart. */
public record FileAppeal(Set<AppealPart> parts, String text) {

  public FileAppeal {
    parts = Set.copyOf(parts);
  }
}
