package dev.redress.orders;

/** What a telling made of what was known before. */
public enum Told {
  CREATED,
  CHANGED,
  /** The very same was known already. */
  UNCHANGED
}
